#include "pipeline/run.h"

#include <algorithm>
#include <ctime>
#include <map>
#include <memory>
#include <set>

#include "document/error.h"
#include "document/ocr/ocr_languages.h"
#include "document/text.h"
#include "output/json.h"
#include "pipeline/archives.h"
#include "pipeline/done_documents.h"
#include "pipeline/fault.h"
#include "pipeline/kept_pages.h"
#include "pipeline/output_folder.h"
#include "pipeline/sha256.h"

namespace griffier {
namespace {

// The time of writing, in UTC: "2026-03-01T12:00:00Z". Only the ledger keeps times.
std::string now_utc() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    char text[32];
    const std::size_t size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return std::string(text, size);
}

std::string ledger_line(const InputRecord& record) {
    JsonWriter json;
    json.begin_object();
    json.key("name").string(record.name).key("path").string(record.path).key("sha256").string_or_null(record.sha256);
    json.key("outcome").string(name(record.outcome));
    json.key("code").string_or_null(record.failure.code).key("message").string_or_null(record.failure.message);
    json.key("remedy").string_or_null(record.failure.remedy).key("page");
    if (record.failure.page > 0)
        json.integer(record.failure.page);
    else
        json.null();
    json.key("duplicate_of").string_or_null(record.duplicate_of).key("file").string_or_null(record.file);
    json.key("searchable").string_or_null(record.searchable).key("hocr").string_or_null(record.hocr).key("alto").string_or_null(record.alto);
    json.key("not_searchable").string_or_null(record.summary.not_searchable);
    json.key("pages").integer(record.pages).key("unread").integer(record.summary.unread);
    json.key("recognised").integer(record.recognised).key("kept").integer(record.kept).key("unchanged").boolean(record.unchanged);
    json.key("seconds").rounded(record.seconds, 3).key("attempt").integer(record.attempts).key("at").string(now_utc());
    return json.end_object().take();
}

// Inputs of one content, by their place in the list; the first name in sorted order stands for all.
struct Content {
    std::vector<std::size_t> inputs;
};

std::vector<Content> merge_identical(const std::vector<Input>& inputs) {
    std::vector<Content> contents;
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (inputs[i].failure) continue;
        const auto [place, fresh] = known.emplace(inputs[i].sha256, contents.size());
        if (fresh) contents.emplace_back();
        contents[place->second].inputs.push_back(i);
    }
    for (Content& content : contents)
        std::stable_sort(content.inputs.begin(), content.inputs.end(), [&](std::size_t a, std::size_t b) { return inputs[a].name < inputs[b].name; });
    return contents;
}

class Batch {
public:
    Batch(const RunRequest& request, const RunEvents& events) : request_(request), events_(events) {}

    RunReport run() {
        if (request_.options.ocr != "never" && !request_.dry_run) check_languages(request_.options.language);
        if (!request_.dry_run) {
            folder_ = std::make_unique<OutputFolder>(request_.out, request_.force);
            if (!folder_->moved_to().empty()) remark("the files of an older version went to " + printable_name(folder_->moved_to()));
        }
        InputList found = unpack_archives(find_inputs(request_.inputs), request_.passwords, request_.limits);
        for (const std::string& text : found.remarks) remark(text);
        write_left_out(found.left_out);
        inputs_ = std::move(found.inputs);
        contents_ = merge_identical(inputs_);
        for (const Input& input : inputs_) {
            InputRecord record;
            record.name = input.name;
            record.path = printable_name(input.path);
            record.sha256 = input.sha256;
            if (input.failure) record.failure = *input.failure;
            report_.inputs.push_back(std::move(record));
        }
        for (std::size_t i = 0; i < inputs_.size(); ++i) {
            if (inputs_[i].failure) write_down(report_.inputs[i]);
        }
        read_contents();
        for (std::size_t i = 0; i < inputs_.size() && report_.interrupted; ++i) {
            if (written_.count(&report_.inputs[i]) > 0) continue;
            report_.inputs[i].failure = {"interrupted", "the run was interrupted before it was read", "Run again.", 0};
            write_down(report_.inputs[i]);
        }
        return std::move(report_);
    }

private:
    void remark(const std::string& text) {
        if (events_.remark) events_.remark(text);
    }

    // Files of folders that are no documents have a line in the ledger, so that nobody has to look for what is missing; they are no inputs.
    void write_left_out(const std::vector<LeftOut>& files) {
        for (const LeftOut& file : files) {
            InputRecord record;
            record.name = file.name;
            record.path = printable_name(file.path);
            record.outcome = Outcome::left_out;
            record.failure = {"not_a_document", "it is no document by its name or content", "Save it as PDF, or name the file itself to have it read.", 0};
            if (folder_) folder_->add_to_ledger(ledger_line(record));
        }
    }

    void read_contents() {
        std::vector<DocumentTask> tasks;
        std::vector<const Content*> asked;  // of each task
        for (const Content& content : contents_) {
            DocumentTask task = task_for(content);
            if (folder_ && !request_.force && stands(content, task.job)) continue;
            asked.push_back(&content);
            tasks.push_back(std::move(task));
        }
        Events events;
        events.progress = events_.progress;
        events.answered = [&](DocumentAnswer&& answer) {
            const std::size_t index = answer.index;
            return writing([&] { take(*asked[index], tasks[index].job, std::move(answer)); });
        };
        report_.interrupted = supervise(tasks, request_.limits, events) == Ended::interrupted;
        if (unwritable_) throw InputError(*unwritable_);
    }

    // Does what writes to OUT. false: it cannot be written to, and all work ends.
    template <typename Work>
    bool writing(Work work) {
        try {
            work();
            return true;
        } catch (const InputError& error) {
            unwritable_ = error;
        } catch (const std::system_error& error) {
            unwritable_ = unwritable_output(request_.out, error.code());
        }
        return false;
    }

    // Whether an earlier run did what this one would do. It is written down then.
    bool stands(const Content& content, const Job& job) {
        const std::optional<DoneDocument> done = find_done(request_.out, job.sha256);
        if (!done || done->recipe != reading_recipe(job) || (!done->stamp.empty() && done->stamp != stamp())) return false;
        InputRecord& record = report_.inputs[content.inputs.front()];
        record.outcome = Outcome::done;
        record.summary = done->summary;
        record.pages = done->pages;
        record.unchanged = true;
        for (const WrittenFile& file : done->files) {
            const std::string folder = file.path.substr(0, file.path.find('/'));
            (folder == "searchable" ? record.searchable : folder == "hocr" ? record.hocr : folder == "alto" ? record.alto : record.file) = file.path;
        }
        folder_->keep_only(record.file.substr(record.file.rfind('/') + 1));
        write_down(content, record);
        return true;
    }

    // Its language data are hashed once, when the first page is recognised.
    const std::string& stamp() {
        if (stamp_.empty()) stamp_ = recogniser_stamp(request_.options.language);
        return stamp_;
    }

    DocumentTask task_for(const Content& content) {
        const Input& input = inputs_[content.inputs.front()];
        DocumentTask task;
        task.job.task = request_.dry_run ? Task::count : Task::process;
        task.job.options = request_.options;
        task.job.searchable = request_.searchable;
        task.job.hocr = request_.hocr;
        task.job.alto = request_.alto;
        task.job.passwords = request_.passwords;
        for (const std::size_t i : content.inputs) task.job.names.push_back(inputs_[i].name);
        task.job.names.erase(std::unique(task.job.names.begin(), task.job.names.end()), task.job.names.end());
        task.job.sha256 = input.sha256;
        task.job.bytes = input.bytes;
        task.open = [&input] { return open_input(input); };
        if (!folder_) return task;
        task.find_page = [this, &input](int page, const std::string& question) -> std::optional<std::string> {
            try {
                return find_kept_page(pages_folder(), {input.sha256, page, question, stamp()});
            } catch (const InputError&) {
                return std::nullopt;  // without readable language data recognition says what is wrong
            }
        };
        task.keep_page = [this, &input, names = task.job.names](int page, const std::string& question, const std::string& layout) {
            maybe_fail({"recognised", page, names, 1});
            const bool kept = writing([&] { keep_page(pages_folder(), {input.sha256, page, question, stamp()}, layout); });
            maybe_fail({"kept", page, names, 1});
            return kept;
        };
        return task;
    }

    std::string pages_folder() const { return request_.out + "/pages"; }

    void take(const Content& content, const Job& job, DocumentAnswer&& answer) {
        InputRecord& record = report_.inputs[content.inputs.front()];
        record.pages = answer.pages;
        record.seconds = answer.seconds;
        record.attempts = answer.attempts;
        record.recognised = answer.recognised;
        record.kept = answer.kept;
        if (answer.failure) {
            record.failure = *answer.failure;
        } else {
            record.summary = std::move(answer.summary);
            record.outcome = record.summary.partial ? Outcome::partial : Outcome::done;
            if (record.summary.partial) record.failure = {"partial", record.summary.partial_reason, record.summary.partial_remedy, record.summary.partial_page};
            if (folder_) {
                maybe_fail({"answered", 0, job.names, 1});
                const std::string file = document_file_name(record.name, record.sha256);
                folder_->publish(file, answer.content);
                record.file = "documents/" + file;
                std::vector<WrittenFile> written{{record.file, sha256(answer.content)}};
                const auto copy = [&](const std::string& folder, const char* ending, const std::string& bytes, std::string& path) {
                    if (bytes.empty()) return;
                    path = folder + "/" + file.substr(0, file.rfind('.')) + ending;
                    folder_->publish_copy(path, bytes);
                    written.push_back({path, sha256(bytes)});
                };
                copy("searchable", ".pdf", answer.searchable, record.searchable);
                copy("hocr", ".hocr", answer.hocr, record.hocr);
                copy("alto", ".xml", answer.alto, record.alto);
                maybe_fail({"published", 0, job.names, 1});
                if (record.outcome == Outcome::done) {
                    const DoneDocument done{reading_recipe(job), answer.recognised + answer.kept > 0 ? stamp() : "", written, record.pages, record.summary};
                    note_done(request_.out, record.sha256, done);
                    maybe_fail({"noted", 0, job.names, 1});
                }
            }
        }
        write_down(content, record);
    }

    void write_down(const Content& content, const InputRecord& record) {
        write_down(record);
        for (std::size_t i = 1; i < content.inputs.size(); ++i) {
            InputRecord& other = report_.inputs[content.inputs[i]];
            other.outcome = record.outcome == Outcome::failed ? Outcome::failed : Outcome::duplicate;
            other.failure = record.outcome == Outcome::failed ? record.failure : Failure{};
            other.duplicate_of = record.name;
            other.file = record.file;
            other.searchable = record.searchable;
            other.hocr = record.hocr;
            other.alto = record.alto;
            other.summary.not_searchable = record.summary.not_searchable;
            other.pages = record.pages;
            other.unchanged = record.unchanged;
            write_down(other);
        }
    }

    void write_down(const InputRecord& record) {
        written_.insert(&record);
        if (folder_) folder_->add_to_ledger(ledger_line(record));
        if (events_.finished) events_.finished(record);
    }

    const RunRequest& request_;
    const RunEvents& events_;
    std::unique_ptr<OutputFolder> folder_;
    std::vector<Input> inputs_;
    std::vector<Content> contents_;
    RunReport report_;
    std::optional<InputError> unwritable_;
    std::string stamp_;
    std::set<const InputRecord*> written_;  // report_.inputs no longer grows then
};

}  // namespace

const char* name(Outcome outcome) {
    switch (outcome) {
        case Outcome::done:
            return "done";
        case Outcome::partial:
            return "partial";
        case Outcome::failed:
            return "failed";
        case Outcome::duplicate:
            return "duplicate";
        case Outcome::left_out:
            return "left_out";
    }
    return "";
}

RunReport run_batch(const RunRequest& request, const RunEvents& events) { return Batch(request, events).run(); }

}  // namespace griffier
