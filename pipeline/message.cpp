#include "pipeline/message.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace griffier {
namespace {

constexpr std::size_t kMaxHeader = 64;    // bytes of a header line
constexpr std::size_t kChunk = 1 << 18;   // bytes read at once
constexpr std::size_t kReadsAtOnce = 16;  // chunks taken from one worker before the others have their turn

struct Header {
    std::string kind;
    int number = 0;
    std::size_t length = 0;
};

template <class Number>
Number number_in(std::string_view text) {
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) throw std::runtime_error("a message header is damaged");
    return value;
}

Header read_header(std::string_view line) {
    const std::size_t first = line.find(' ');
    const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
    if (first == 0 || second == std::string_view::npos) throw std::runtime_error("a message header is damaged");
    Header header{std::string(line.substr(0, first)), number_in<int>(line.substr(first + 1, second - first - 1)),
                  number_in<std::size_t>(line.substr(second + 1))};
    if (header.length > kMaxPayload) throw std::runtime_error("a message is too long");
    return header;
}

std::string header_line(const Message& message) {
    if (message.payload.size() > kMaxPayload) throw std::runtime_error("a message is too long");
    return message.kind + ' ' + std::to_string(message.number) + ' ' + std::to_string(message.payload.size()) + '\n';
}

// send() with a descriptor in its ancillary data. Returns what send returns.
ssize_t send_with(int socket, const char* bytes, std::size_t size, int descriptor) {
    if (descriptor < 0) return ::send(socket, bytes, size, MSG_NOSIGNAL);
    iovec part{const_cast<char*>(bytes), size};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    cmsghdr* ancillary = CMSG_FIRSTHDR(&header);
    ancillary->cmsg_level = SOL_SOCKET;
    ancillary->cmsg_type = SCM_RIGHTS;
    ancillary->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(ancillary), &descriptor, sizeof(int));
    return ::sendmsg(socket, &header, MSG_NOSIGNAL);
}

// recv() that keeps a descriptor that came along.
ssize_t receive_with(int socket, char* bytes, std::size_t size, Descriptor& descriptor) {
    iovec part{bytes, size};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    const ssize_t got = ::recvmsg(socket, &header, MSG_CMSG_CLOEXEC);
    if (got < 0) return got;
    for (cmsghdr* ancillary = CMSG_FIRSTHDR(&header); ancillary != nullptr; ancillary = CMSG_NXTHDR(&header, ancillary)) {
        if (ancillary->cmsg_level != SOL_SOCKET || ancillary->cmsg_type != SCM_RIGHTS) continue;
        int number = -1;
        std::memcpy(&number, CMSG_DATA(ancillary), sizeof(int));
        descriptor = Descriptor(number);
    }
    return got;
}

// Fills `size` bytes; false where the other side is gone before the first one.
bool receive_all(int socket, char* bytes, std::size_t size, Descriptor& descriptor) {
    std::size_t have = 0;
    while (have < size) {
        const ssize_t got = receive_with(socket, bytes + have, size - have, descriptor);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && errno != ECONNRESET) throw std::system_error(errno, std::generic_category(), "receiving a message");
        if (got <= 0) {
            if (have == 0) return false;
            throw std::runtime_error("a message ends too early");
        }
        have += static_cast<std::size_t>(got);
    }
    return true;
}

}  // namespace

void Descriptor::reset() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
}

Descriptor Descriptor::duplicate() const {
    const int copy = ::fcntl(number_, F_DUPFD_CLOEXEC, 0);
    if (copy < 0) throw std::system_error(errno, std::generic_category(), "duplicating a descriptor");
    return Descriptor(copy);
}

void send_message(int socket, const Message& message) {
    const std::string header = header_line(message);
    int descriptor = message.descriptor.get();
    for (const std::string_view bytes : {std::string_view(header), std::string_view(message.payload)}) {
        std::size_t sent = 0;
        while (sent < bytes.size()) {
            const ssize_t put = send_with(socket, bytes.data() + sent, bytes.size() - sent, descriptor);
            if (put < 0) {
                if (errno == EINTR) continue;
                throw std::system_error(errno, std::generic_category(), "sending a message");
            }
            descriptor = -1;  // goes with the first bytes, once
            sent += static_cast<std::size_t>(put);
        }
    }
}

std::optional<Message> receive_message(int socket) {
    Message message;
    std::string line;
    char c = 0;
    // A header is a few bytes: one at a time, so that nothing of the next message is taken.
    for (;;) {
        if (!receive_all(socket, &c, 1, message.descriptor)) {
            if (line.empty()) return std::nullopt;
            throw std::runtime_error("a message ends too early");
        }
        if (c == '\n') break;
        line += c;
        if (line.size() > kMaxHeader) throw std::runtime_error("a message header is damaged");
    }
    const Header header = read_header(line);
    message.kind = header.kind;
    message.number = header.number;
    message.payload.resize(header.length);
    if (header.length > 0 && !receive_all(socket, message.payload.data(), header.length, message.descriptor))
        throw std::runtime_error("a message ends too early");
    return message;
}

void Channel::queue(Message message) {
    std::string bytes = header_line(message);
    bytes += message.payload;
    outgoing_.push_back({std::move(bytes), 0, std::move(message.descriptor)});
}

void Channel::write_some() {
    while (!outgoing_.empty()) {
        Outgoing& out = outgoing_.front();
        const ssize_t put = send_with(socket_.get(), out.bytes.data() + out.sent, out.bytes.size() - out.sent, out.descriptor.get());
        if (put < 0) {
            if (errno == EINTR) continue;
            if (errno != EAGAIN && errno != EWOULDBLOCK) outgoing_.clear();
            return;
        }
        out.descriptor.reset();
        out.sent += static_cast<std::size_t>(put);
        if (out.sent == out.bytes.size()) outgoing_.pop_front();
    }
}

bool Channel::read_some() {
    std::vector<char> buffer(kChunk);
    for (std::size_t reads = 0; reads < kReadsAtOnce; ++reads) {
        Descriptor unwanted;  // workers send none
        const ssize_t got = receive_with(socket_.get(), buffer.data(), buffer.size(), unwanted);
        if (got < 0) {
            if (errno == EINTR) continue;
            return errno == EAGAIN || errno == EWOULDBLOCK;
        }
        if (got == 0) return false;
        incoming_.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return true;
}

std::optional<Message> Channel::next() {
    const std::string_view rest = std::string_view(incoming_).substr(taken_);
    const std::size_t end = rest.substr(0, kMaxHeader + 1).find('\n');
    if (end == std::string_view::npos) {
        if (rest.size() > kMaxHeader) throw std::runtime_error("a message header is damaged");
        incoming_.erase(0, taken_);
        taken_ = 0;
        return std::nullopt;
    }
    const Header header = read_header(rest.substr(0, end));
    if (rest.size() < end + 1 + header.length) {
        incoming_.erase(0, taken_);
        taken_ = 0;
        return std::nullopt;
    }
    Message message;
    message.kind = header.kind;
    message.number = header.number;
    message.payload = std::string(rest.substr(end + 1, header.length));
    taken_ += end + 1 + header.length;
    return message;
}

}  // namespace griffier
