#include "pipeline/message.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <thread>
#include <vector>

#include "catch.h"

using namespace griffier;

namespace {

struct Pair {
    Descriptor supervisor, worker;
};

Pair sockets() {
    std::array<int, 2> ends{};
    REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
    REQUIRE(::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0);
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

void put(const Descriptor& socket, const std::string& text) { REQUIRE(::write(socket.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size())); }

}  // namespace

TEST_CASE("messages arrive whole, in order, with their descriptor") {
    Pair pair = sockets();
    Channel channel(std::move(pair.supervisor));
    std::array<int, 2> pipe_ends{};
    REQUIRE(::pipe(pipe_ends.data()) == 0);
    const Descriptor write_end(pipe_ends[1]);
    channel.queue({"job", 3, "payload\nwith a line", Descriptor(pipe_ends[0])});
    channel.queue({"empty", 0, "", {}});
    channel.write_some();
    CHECK(!channel.wants_to_write());
    put(write_end, "x");

    const auto job = receive_message(pair.worker.get());
    REQUIRE(job);
    CHECK(job->kind == "job");
    CHECK(job->number == 3);
    CHECK(job->payload == "payload\nwith a line");
    REQUIRE(job->descriptor.get() >= 0);
    char byte = 0;
    CHECK(::read(job->descriptor.get(), &byte, 1) == 1);
    CHECK(byte == 'x');
    const auto empty = receive_message(pair.worker.get());
    REQUIRE(empty);
    CHECK(empty->kind == "empty");
    CHECK(empty->descriptor.get() < 0);
}

TEST_CASE("a large answer passes in pieces") {
    Pair pair = sockets();
    Channel channel(std::move(pair.supervisor));
    const std::string large(5'000'000, 'j');
    std::thread worker([&] {
        send_message(pair.worker.get(), {"json", 0, large, {}});
        send_message(pair.worker.get(), {"done", 0, "", {}});
        pair.worker.reset();
    });
    std::vector<Message> heard;
    for (bool there = true; there;) {
        there = channel.read_some();
        while (auto message = channel.next()) heard.push_back(std::move(*message));
    }
    worker.join();
    REQUIRE(heard.size() == 2);
    CHECK(heard[0].payload == large);
    CHECK(heard[1].kind == "done");
}

TEST_CASE("what is no message is refused") {
    for (const std::string text : {"nonsense\n", " 1 2\n", "kind x 2\n", "kind 1 -2\n", "kind 1 99999999999999999999\n", "kind 1 2000000000\n",
                                   "a line that is much too long to be the header of any message that there is, and then some\n"}) {
        CAPTURE(text);
        Pair pair = sockets();
        Channel channel(std::move(pair.supervisor));
        put(pair.worker, text);
        CHECK(channel.read_some());
        CHECK_THROWS_AS(channel.next(), std::runtime_error);
        Pair other = sockets();
        put(other.supervisor, text);
        CHECK_THROWS_AS(receive_message(other.worker.get()), std::runtime_error);
    }
}

TEST_CASE("the end of the other side") {
    Pair pair = sockets();
    pair.supervisor.reset();
    CHECK(!receive_message(pair.worker.get()).has_value());
    Pair cut = sockets();
    put(cut.supervisor, "json 0 10\nabc");
    cut.supervisor.reset();
    CHECK_THROWS_AS(receive_message(cut.worker.get()), std::runtime_error);
}
