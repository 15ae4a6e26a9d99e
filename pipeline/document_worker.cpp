#include <algorithm>
#include <deque>
#include <new>
#include <optional>
#include <set>

#include "audit/diagnosis/doubted.h"
#include "document/error.h"
#include "document/layout.h"
#include "document/text.h"
#include "output/alto.h"
#include "output/hocr.h"
#include "output/picture_pdf.h"
#include "output/searchable_pdf.h"
#include "output/show.h"
#include "pipeline/closer_look.h"
#include "pipeline/fault.h"
#include "pipeline/job.h"
#include "pipeline/media_type.h"
#include "pipeline/page_questions.h"
#include "pipeline/pages_reader.h"
#include "pipeline/process_document.h"
#include "pipeline/source_file.h"
#include "pipeline/worker.h"

namespace griffier {
namespace {

class DocumentWorker {
public:
    DocumentWorker(int socket, Job job, Descriptor document)
        : socket_(socket), job_(std::move(job)), source_(opened(std::move(document))), pages_(socket, job_, source_) {}

    void run() {
        say("opened", static_cast<int>(source_.page_numbers().size()), source_.media_type());
        if (job_.task == Task::count) return say("done", 0, "");
        pages_.read();
        if (job_.task == Task::layout) {
            say("layout", 0, write_layout(pages_.take()));
            return say("done", 0, "");
        }
        Result result = process(drawn());
        look_closer(result);
        if (job_.task == Task::show) {
            say("picture", job_.show_page, picture(result));
        } else {
            say("json", 0, document_json(result));
            DocumentSummary summary = summarise(result);
            add_copies(result, summary);
            say("summary", 0, write_fields(summary_fields(summary)));
        }
        say("done", 0, "");
    }

private:
    SourceFile opened(Descriptor document) {
        maybe_fail({"open", 0, job_.names, job_.attempt});
        return SourceFile(std::move(document), job_.passwords);
    }

    void say(const std::string& kind, int number, std::string payload) { send_message(socket_, {kind, number, std::move(payload), {}}); }

    // The document with its pages, and nothing understood yet.
    Result drawn() {
        Result result;
        result.source = {job_.names, job_.sha256, job_.bytes, source_.media_type(), static_cast<int>(source_.page_numbers().size())};
        result.options = job_.options;
        result.document = source_.stated();
        for (const auto& [number, failure] : pages_.unread()) result.unread.push_back({number, failure.message, failure.remedy});
        result.document.pages = pages_.take();
        result.document.embedded_title = source_.title();
        result.document.warnings = source_.take_warnings();
        // A page that says "not found", saved as the paper that was asked for.
        for (const std::string& file : job_.names) {
            if (!fold(file).ends_with(".pdf") || source_.media_type() == kPdf) continue;
            const std::string why = file + " is called .pdf and is " + source_.media_type() + " by its content: it was read as that";
            result.document.warnings.push_back({"named_otherwise", why, 0});
        }
        for (const Failure& failure : pages_.fallbacks())
            result.document.warnings.push_back({"page_not_recognised", "the page could not be recognised: " + failure.message, failure.page});
        const auto recognised = [](const Page& page) {
            return std::any_of(page.words.begin(), page.words.end(), [](const Word& word) { return word.origin == Origin::ocr; });
        };
        if (source_.can_be_recognised() && std::any_of(result.document.pages.begin(), result.document.pages.end(), recognised))
            before_.emplace(result.document);
        return result;
    }

    Result process(Result result) {
        const auto begin = [this](const char* stage) {
            say("stage", 0, stage);
            maybe_fail({stage, 0, job_.names, job_.attempt});
        };
        process_document(result, begin, job_.stop_before, job_.stop_reason);
        return result;
    }

    // Recognised figures of sums that fail are read once more. Where that changes a page, all stages run again on the pages as they are now: once,
    // so that no sum gets a third try. Left out where some stage had to be.
    void look_closer(Result& result) {
        if (job_.stop_before == "closer_look")
            result.document.warnings.push_back({"stage_failed", "figures of failing sums were not read again: " + job_.stop_reason, 0});
        if (!before_ || !job_.stop_before.empty()) return;
        say("stage", 0, "closer_look");
        maybe_fail({"closer_look", 0, job_.names, job_.attempt});
        std::vector<Page>& pages = before_->pages;
        const auto figures = figures_to_read(result.document, doubted_cells(result.document, result.extraction, result.checks), pages);
        if (figures.empty()) return;
        const auto page_of = [&](int number) { return std::find_if(pages.begin(), pages.end(), [number](const Page& page) { return page.number == number; }); };
        std::set<int> open;
        for (const auto& [number, words] : figures) {
            const Page asked = only_figures(*page_of(number), words);
            const bool on_side = asked.ocr && asked.ocr->rotated % 180 != 0;
            const double width = on_side ? asked.height : asked.width;
            const double height = on_side ? asked.width : asked.height;
            ask(socket_, {number + kFigures, width, height, "", {}, write_layout({asked})});
            open.insert(number + kFigures);
        }
        for (const auto& [id, answer] : answers_to(socket_, open)) {
            if (answer.kind != "page") continue;  // the first readings stand
            const int number = id - kFigures;
            take_figures(*page_of(number), figures.at(number), one_page(answer).words);
        }
        say("stage", 0, "closer_look");
        result.document = *std::exchange(before_, std::nullopt);
        result.extraction = {};
        result.checks.clear();
        process_document(result, [](const char*) {});
    }

    // For archives. What cannot be had is said; the JSON stays.
    void add_copies(const Result& result, DocumentSummary& summary) {
        if (job_.hocr) say("hocr", 0, hocr(job_.names.front(), result.document.pages));
        if (job_.alto) say("alto", 0, alto(job_.names.front(), result.document.pages));
        if (!job_.searchable) return;
        try {
            if (job_.stop_before == "searchable") throw InputError("crashed", job_.stop_reason, "Please report it.");
            say("stage", 0, "searchable");
            maybe_fail({"searchable", 0, job_.names, job_.attempt});
            std::vector<const Page*> pages;
            std::deque<Page> copies;
            for (const Page& page : result.document.pages) {
                const bool recognised = std::any_of(page.words.begin(), page.words.end(), [](const Word& word) { return word.origin == Origin::ocr; });
                if (pages_.made_anew().count(page.number) > 0) {  // no reader of the file can search what its fonts say: all words are written
                    copies.push_back(page);
                    for (Word& word : copies.back().words) word.origin = Origin::ocr;
                    pages.push_back(&copies.back());
                } else if (recognised && pages_.searchable_already().count(page.number) == 0) {
                    pages.push_back(&page);
                }
            }
            if (pages.empty()) {
                summary.not_searchable = why_not_searchable();
                return;
            }
            const std::string pictures = pictures_as_pdf();
            const std::string_view pdf = pictures.empty() ? source_.pdf_bytes() : pictures;
            if (pdf.empty()) throw InputError("unsupported", "only a PDF or an image can be copied", "Convert it to PDF first.");
            say("searchable", 0, searchable_pdf(pdf, source_.password(), pages));
        } catch (const InputError& error) {
            if (summary.partial) return;
            summary.partial = true;
            summary.partial_reason = std::string("no searchable copy was made: ") + error.what();
            summary.partial_remedy = error.remedy;
        }
    }

    // No page of the document needs text put below it.
    std::string why_not_searchable() const {
        if (pages_.searchable_already().empty()) return "no page was recognised";
        const std::size_t pages = pages_.searchable_already().size();
        return std::to_string(pages) + (pages == 1 ? " recognised page has" : " recognised pages have") +
               " text that can be searched already, an older layer or their own, and no other was recognised";
    }

    // Of an image file, "" of others.
    std::string pictures_as_pdf() {
        std::vector<PicturePage> pages;
        for (StoredPicture& picture : source_.pictures_as_stored()) {
            const Page page = source_.read_page(static_cast<int>(pages.size()) + 1);
            pages.push_back({std::move(picture), page.width, page.height});
        }
        return pages.empty() ? "" : picture_pdf(pages);
    }

    std::string picture(const Result& result) {
        const auto page =
            std::find_if(result.document.pages.begin(), result.document.pages.end(), [this](const Page& p) { return p.number == job_.show_page; });
        if (page == result.document.pages.end()) {
            const Failure& failure = pages_.unread().at(job_.show_page);
            throw InputError(failure.code, failure.message, failure.remedy, job_.show_page);
        }
        const Bitmap background = source_.background(job_.show_page, page->width, page->height);
        return job_.png ? page_png(result, job_.show_page, background, job_.layers) : page_svg(result, job_.show_page, background, job_.layers);
    }

    int socket_;
    Job job_;
    SourceFile source_;
    PagesReader pages_;
    std::optional<Document> before_;  // the document before it was understood, where a closer look at figures may change its pages
};

}  // namespace

int document_worker(int socket) {
    std::optional<Message> message = receive_message(socket);
    if (!message) return 0;
    // "failed": the document cannot be read, and no retry will change that. "broken": griffier itself could not go on.
    const char* kind = "broken";
    Failure failure;
    try {
        DocumentWorker(socket, read_job(read_fields(message->payload)), std::move(message->descriptor)).run();
        return 0;
    } catch (const InputError& error) {
        kind = "failed";
        failure = {error.code, error.what(), error.remedy, error.page};
    } catch (const std::bad_alloc&) {
        failure = {"out_of_memory", "reading it took more memory than the limit", "Give more with --memory.", 0};
    } catch (const std::exception& error) {
        failure = {"crashed", std::string("griffier itself failed on it: ") + error.what(), "Please report it.", 0};
    }
    send_message(socket, {kind, 0, write_fields(failure_fields(failure)), {}});
    return 0;
}

}  // namespace griffier
