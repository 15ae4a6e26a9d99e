// Messages between the supervisor and a worker over a socket: a header line `kind number length`, then `length` bytes.
// A message may carry an open descriptor (SCM_RIGHTS), so that a worker never needs a path.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace griffier {

// An open descriptor with one owner.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        if (this != &other) {
            reset();
            number_ = other.release();
        }
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { reset(); }

    int get() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }
    int release() {
        const int number = number_;
        number_ = -1;
        return number;
    }
    void reset();
    Descriptor duplicate() const;  // close-on-exec; throws std::system_error

private:
    int number_ = -1;
};

struct Message {
    std::string kind;  // lower-case letters
    int number = 0;    // a page number, a count; 0 where it says nothing
    std::string payload;
    Descriptor descriptor;
};

inline constexpr std::size_t kMaxPayload = std::size_t{1} << 30;  // bytes; more than any answer: a worker that says more is broken

// Blocking, for workers. receive: nullopt where the other side is gone. Throws std::runtime_error where the stream is no message.
void send_message(int socket, const Message& message);
std::optional<Message> receive_message(int socket);

// Never blocking, for the supervisor: what is still to be said to one worker, and what was heard so far.
class Channel {
public:
    explicit Channel(Descriptor socket) : socket_(std::move(socket)) {}
    int socket() const { return socket_.get(); }
    void queue(Message message);
    bool wants_to_write() const { return !outgoing_.empty(); }
    void write_some();  // a worker that is gone is noticed by read_some
    // Reads what is there. false: the other side is gone. Throws std::runtime_error where the stream is no message.
    bool read_some();
    std::optional<Message> next();  // the next whole message that was read

private:
    struct Outgoing {
        std::string bytes;
        std::size_t sent = 0;
        Descriptor descriptor;
    };
    Descriptor socket_;
    std::deque<Outgoing> outgoing_;
    std::string incoming_;
    std::size_t taken_ = 0;  // bytes of incoming_ that next() has handed out
};

}  // namespace griffier
