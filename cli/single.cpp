#include "cli/single.h"

#include <system_error>
#include <utility>

#include "cli/terminal.h"
#include "document/error.h"
#include "document/text.h"
#include "pipeline/inputs.h"
#include "pipeline/kept_pages.h"
#include "pipeline/output_folder.h"

namespace griffier {

DocumentAnswer read_single(const std::string& path, Job job, const ReadingOptions& options, const std::string& out) {
    const InputList found = find_inputs({path});
    if (found.inputs.size() != 1)
        throw InputError("unsupported", printable_name(path) + " is " + std::to_string(found.inputs.size()) + " documents", "Name one file.");
    const Input& input = found.inputs.front();
    const std::string file = printable_name(input.path) + ": ";
    if (input.failure) throw InputError(input.failure->code, file + input.failure->message, input.failure->remedy);
    job.options = options.run_options();
    job.passwords = options.passwords();
    job.names = {input.name};
    job.sha256 = input.sha256;
    job.bytes = input.bytes;
    DocumentAnswer result;
    Events events;
    events.answered = [&](DocumentAnswer&& answer) {
        result = std::move(answer);
        return true;
    };
    DocumentTask task{job, [&input] { return open_input(input); }, {}, {}};
    std::string stamp;
    if (!out.empty()) {
        task.find_page = [&](int page, const std::string& question) {
            if (stamp.empty()) stamp = recogniser_stamp(job.options.language);
            return find_kept_page(out + "/pages", {input.sha256, page, question, stamp});
        };
    }
    const std::vector<DocumentTask> tasks{std::move(task)};
    if (supervise(tasks, options.limits(), events) == Ended::interrupted) throw InputError("unreadable", "interrupted", "");
    if (result.failure) {
        const std::string page = result.failure->page > 0 ? "page " + std::to_string(result.failure->page) + ": " : "";
        throw InputError(result.failure->code, file + page + result.failure->message, result.failure->remedy, result.failure->page);
    }
    return result;
}

void write_result(const std::string& path, const std::string& content) {
    if (path.empty() || path == "-") return print(content);
    try {
        write_whole(behind_links(path), content);
    } catch (const std::system_error& error) {
        throw InputError("output_unwritable", printable_name(path) + " cannot be written: " + error.code().message(), "Name another file with -o.");
    }
}

}  // namespace griffier
