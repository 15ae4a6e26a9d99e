#include "pipeline/output_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <system_error>

#include "catch.h"
#include "document/error.h"

using namespace griffier;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "griffier-test-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

int entries(const fs::path& path) { return static_cast<int>(std::distance(fs::directory_iterator(path), fs::directory_iterator())); }

}  // namespace

TEST_CASE("names of documents") {
    const std::string hash = "0123456789abcdef";
    struct Case {
        const char* name;
        const char* file;
    };
    const Case cases[] = {
        {"jaarstukken-2023.pdf", "jaarstukken-2023-0123456789ab.json"},
        {"map/Begroting 2024 (def).PDF", "Begroting_2024_def_-0123456789ab.json"},
        {"-", "document-0123456789ab.json"},
        {"../../etc/passwd", "passwd-0123456789ab.json"},
        {"..", "document-0123456789ab.json"},
        {".pdf", "pdf-0123456789ab.json"},
        {"co\xc3\xb6rdinatie\n.pdf", "co_rdinatie_-0123456789ab.json"},
        {"a.b.pdf", "a.b-0123456789ab.json"},
    };
    for (const Case& one : cases) CHECK(document_file_name(one.name, hash) == one.file);
    CHECK(document_file_name(std::string(300, 'x') + ".pdf", hash).size() < 110);
}

TEST_CASE("a run folder is made, written to and used again") {
    const Folder folder;
    const fs::path out = folder.path / "deep" / "out";
    for (int run = 0; run < 2; ++run) {
        OutputFolder output(out.string(), false);
        CHECK(output.moved_to().empty());
        output.publish("a-1.json", run == 0 ? "{1}" : "{2}");
        output.add_to_ledger("{\"run\":" + std::to_string(run) + "}");
    }
    CHECK(content(out / "documents/a-1.json") == "{2}");
    CHECK(content(out / "ledger.jsonl") == "{\"run\":0}\n{\"run\":1}\n");
    // Nothing else is left lying about.
    CHECK(entries(out / "documents") == 1);
    CHECK(entries(out) == 3);
}

TEST_CASE("files of another version are refused, or moved aside") {
    struct Case {
        const char* marker;  // "" for none
        const char* version;
    };
    const Case cases[] = {{"{\"schema\":\"griffier/document/1\",\"version\":\"0.0.9\"}\n", "0.0.9"}, {"", "unknown"}, {"{\"version\":\"../../x\"}", "unknown"}};
    for (const Case& one : cases) {
        CAPTURE(one.version);
        const Folder folder;
        fs::create_directory(folder.path / "documents");
        write(folder.path / "documents/old.json", "old");
        write(folder.path / "notes.txt", "mine");
        if (*one.marker != '\0') write(folder.path / "griffier.json", one.marker);
        try {
            const OutputFolder refused(folder.path.string(), false);
            FAIL("not refused");
        } catch (const InputError& error) {
            CHECK(error.code == "output_unwritable");
            CHECK(std::string(error.what()).find(one.version) != std::string::npos);
            CHECK(error.remedy.find("--force") != std::string::npos);
        }
        CHECK(content(folder.path / "documents/old.json") == "old");
        const OutputFolder output(folder.path.string(), true);
        CHECK(content(folder.path / ("older-" + std::string(one.version)) / "documents/old.json") == "old");
        CHECK(!fs::exists(folder.path / "documents/old.json"));
        CHECK(content(folder.path / "notes.txt") == "mine");
    }
}

TEST_CASE("a folder that cannot be is refused") {
    const Folder folder;
    write(folder.path / "file", "x");
    CHECK_THROWS_AS(OutputFolder((folder.path / "file").string(), false), InputError);
    CHECK_THROWS_AS(OutputFolder((folder.path / "file" / "below").string(), false), InputError);
}

TEST_CASE("a file is written whole or the old one stays") {
    const Folder folder;
    fs::create_directory(folder.path / "taken");
    write(folder.path / "taken" / "x", "x");
    CHECK_THROWS_AS(write_whole((folder.path / "taken").string(), "new"), std::system_error);  // a folder of that name
    CHECK(entries(folder.path) == 1);                                                          // no temporary file left
}

TEST_CASE("a link is followed to what it names, there or not") {
    const Folder folder;
    const auto at = [&](const char* name) { return (folder.path / name).string(); };
    fs::create_directory(folder.path / "deep");
    write(folder.path / "deep" / "result.json", "old");
    fs::create_symlink("deep/result.json", at("relative"));
    fs::create_symlink(at("relative"), at("chain"));
    fs::create_symlink("deep/later.json", at("dangling"));
    fs::create_symlink("circle", at("circle"));
    CHECK(behind_links(at("plain")) == at("plain"));
    for (const char* name : {"relative", "chain"}) {
        write_whole(behind_links(at(name)), name);
        CHECK(fs::is_symlink(at(name)));
        CHECK(content(folder.path / "deep" / "result.json") == name);
    }
    write_whole(behind_links(at("dangling")), "new");
    CHECK(content(folder.path / "deep" / "later.json") == "new");
    CHECK_THROWS_AS(behind_links(at("circle")), std::system_error);
    CHECK(entries(folder.path / "deep") == 2);
}

TEST_CASE("what is no file is written to and stays what it is: -o /dev/null must not replace it") {
    const Folder folder;
    const std::string pipe = (folder.path / "pipe").string();
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(reader >= 0);
    write_whole(pipe, "text");
    char text[8] = {};
    CHECK(::read(reader, text, sizeof text) == 4);
    ::close(reader);
    CHECK(std::string(text) == "text");
    CHECK(fs::is_fifo(pipe));
}
