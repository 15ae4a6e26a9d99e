#include <algorithm>
#include <deque>
#include <map>
#include <new>
#include <set>

#include "audit/diagnosis/doubted.h"
#include "document/error.h"
#include "document/layout.h"
#include "document/pdf/legible.h"
#include "document/pdf/picture_text.h"
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
#include "pipeline/page_range.h"
#include "pipeline/process_document.h"
#include "pipeline/recognised_page.h"
#include "pipeline/shape_reading.h"
#include "pipeline/source_file.h"
#include "pipeline/worker.h"

namespace griffier {
namespace {

OcrMode mode_of(const std::string& ocr) { return ocr == "always" ? OcrMode::always : ocr == "never" ? OcrMode::never : OcrMode::automatic; }

constexpr int kFirstPicture = 20;  // question of the first picture of a page; rounds about lines and kFigures stay below, and all numbers below 10^9

// A question to the recogniser that waits for its answer.
struct Asked {
    std::vector<int> pages;      // the page it names, and those that show the same
    std::string reason;          // why a whole page is recognised
    std::optional<Box> picture;  // of the page that is asked about, where it is not the whole
};

class DocumentWorker {
public:
    DocumentWorker(int socket, Job job, Descriptor document) : socket_(socket), job_(std::move(job)), source_(opened(std::move(document))) {}

    void run() {
        say("opened", static_cast<int>(source_.page_numbers().size()), source_.media_type());
        if (job_.task == Task::count) return say("done", 0, "");
        read_pages();
        wait_for_recognised();
        read_pages_whose_fonts_lie();
        if (job_.task == Task::layout) {
            say("layout", 0, write_layout(in_order()));
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

    std::vector<int> wanted_pages() const {
        const std::vector<int>& numbers = source_.page_numbers();
        const auto ranges = parse_page_ranges(job_.options.pages);
        if (!ranges) throw InputError("unsupported", "\"" + job_.options.pages + "\" is no list of pages", "Write pages as 1-3,7.");
        std::vector<int> wanted;
        const std::vector<int> chosen = selected_pages(*ranges, numbers.back());
        std::set_intersection(numbers.begin(), numbers.end(), chosen.begin(), chosen.end(), std::back_inserter(wanted));
        const std::string has = "the file has " + std::to_string(numbers.size()) + (numbers.size() == 1 ? " page" : " pages");
        if (wanted.empty())
            throw InputError("no_pages", has + ", none of them among the pages asked for (" + job_.options.pages + ")", "Choose pages that it has.");
        if (job_.task == Task::show && !std::binary_search(wanted.begin(), wanted.end(), job_.show_page))
            throw InputError("no_pages", has + ", and page " + std::to_string(job_.show_page) + " is not one of them", "Choose a page that it has.");
        return wanted;
    }

    void read_pages() {
        for (const int number : wanted_pages()) {
            const auto given_up = std::find_if(job_.given_up.begin(), job_.given_up.end(), [number](const Failure& page) { return page.page == number; });
            if (given_up != job_.given_up.end()) {
                unread_[number] = *given_up;
                continue;
            }
            say("reading", number, "");
            try {
                maybe_fail({"read", number, job_.names, job_.attempt});
                read_page(number);
            } catch (const InputError& error) {
                unread_[number] = {error.code, error.what(), error.remedy, number};
            } catch (const std::bad_alloc&) {
                unread_[number] = {"out_of_memory", "reading it took more memory than the limit", "Give more with --memory.", number};
            }
        }
    }

    bool one_page_only() const { return job_.task == Task::show && !job_.as_run; }
    bool left_aside(int number) const { return one_page_only() && number != job_.show_page; }

    void read_page(int number) {
        const OcrMode mode = mode_of(job_.options.ocr);
        Page page = source_.read_page(number);
        const OcrNeed need = source_.can_be_recognised() ? needs_ocr(page, mode) : OcrNeed{};
        // A picture of one page needs the text of the others for its structure, but not at the price of recognising them.
        const bool recognise = need.needed && !left_aside(number);
        if (recognise && need.fonts_lie && !one_page_only()) {
            lying_[number] = need.reason;
        } else if (recognise) {
            ask_for_page(number, page, need.reason);
            // Text that can be searched, seen or not, is not doubled.
            if (!page.hidden.empty() || (!page.words.empty() && !needs_ocr(page, OcrMode::automatic).needed)) searchable_already_.insert(number);
        } else if (mode == OcrMode::never && source_.can_be_recognised() && page.words.empty()) {
            if (!page.hidden.empty())
                page = with_hidden_text(std::move(page), "recognition is switched off");
            else if (needs_ocr(page, OcrMode::automatic).needed)
                page.warnings.push_back({"not_recognised", "the page has no text and recognition is switched off", number});
        } else if (!need.needed && !page.words.empty() && source_.can_be_recognised()) {
            read_pictures(number, page);
        }
        pages_[number] = std::move(page);
    }

    // A scanned table may stand on a page that has text.
    void read_pictures(int number, Page& page) {
        if (left_aside(number)) return;
        int question = kFirstPicture;
        for (const Box& picture : pictures_apart(page)) {
            if (job_.options.ocr == "never")
                page = without_picture(std::move(page), picture);
            else
                ask_for(number + kQuestion * question, {{number}, "", picture}, page);
            ++question;
        }
    }

    void ask_for_page(int number, const Page& page, const std::string& reason) { ask_for(number, {{number}, reason, std::nullopt}, page); }

    // A picture that another page shows at the same place is asked about once.
    void ask_for(int id, Asked asked, const Page& page) {
        const Box box = asked.picture ? *asked.picture : Box{0, 0, page.width, page.height};
        const std::string key = source_.picture_key(id % kQuestion, box, !asked.picture);
        if (!key.empty()) {
            const auto [same, fresh] = shown_.try_emplace((asked.picture ? "part " : "page ") + key, id);
            if (const auto open = asked_.find(same->second); !fresh && open != asked_.end() && open->second.reason == asked.reason) {
                open->second.pages.push_back(asked.pages.front());
                return;
            }
        }
        PageQuestion question{id, page.width, page.height, "part"};
        if (asked.picture) question.boxes.push_back(*asked.picture);
        ask(socket_, question);
        asked_[id] = std::move(asked);
    }

    // Recognises pages, or lines of them, that need not become pages of the document.
    std::map<int, Page> recognise_aside(const std::map<int, std::vector<Box>>& wanted) {
        std::set<int> open;
        for (const auto& [number, lines] : wanted) {
            const int id = number + (lines.empty() ? 0 : (questions_ + 1) * kQuestion);
            const Page& page = pages_.at(number);
            ask(socket_, {id, page.width, page.height, "line", lines});
            open.insert(id);
        }
        ++questions_;
        std::map<int, Page> recognised;
        for (const auto& [id, answer] : answers_to(socket_, open)) {
            if (answer.kind == "page")
                recognised[id % kQuestion] = one_page(answer);
            else if (id < kQuestion)
                failed_[id] = read_failure(read_fields(answer.payload));
        }
        return recognised;
    }

    static Page one_page(const Message& answer) {
        std::vector<Page> pages = read_layout(answer.payload);
        if (pages.size() != 1) throw std::runtime_error("an answer that is not one page");
        return std::move(pages.front());
    }

    void read_pages_whose_fonts_lie() {
        if (lying_.empty()) return;
        std::map<int, Page> drawn;
        std::vector<GlyphPage> glyphs;
        for (const auto& [number, reason] : lying_) {
            std::optional<GlyphPage> its = source_.read_glyphs(number);
            if (!its) continue;
            glyphs.push_back(std::move(*its));
            drawn[number] = pages_.at(number);
            drawn[number].text_reason = reason;
        }
        ShapeReading reading = read_by_shapes(drawn, glyphs, source_.shapes(), [this](const auto& wanted) { return recognise_aside(wanted); });
        for (auto& [number, page] : reading.rebuilt) {
            made_anew_.insert(number);
            read_pictures(number, page);
            pages_[number] = std::move(page);
        }
        for (const auto& [number, page] : reading.recognised) pages_[number] = with_recognised(pages_[number], page, lying_.at(number));
        for (const auto& [number, reason] : reading.to_recognise) {
            if (const auto failure = failed_.find(number); failure != failed_.end()) {
                not_recognised(number, failure->second);
                continue;
            }
            ask_for_page(number, pages_.at(number), reason);
        }
        wait_for_recognised();
    }

    void wait_for_recognised() {
        std::set<int> open;
        for (const auto& [id, asked] : asked_) open.insert(id);
        for (const auto& [id, message] : answers_to(socket_, open)) take(asked_.at(id), message);
        asked_.clear();
        shown_.clear();
    }

    void take(const Asked& asked, const Message& message) {
        const bool unread = message.kind == "unread";
        const Page recognised = unread ? Page{} : one_page(message);
        const Failure failure = unread ? read_failure(read_fields(message.payload)) : Failure{};
        for (const int number : asked.pages) {
            Page& page = pages_[number];
            if (unread && asked.picture)
                picture_not_recognised(page, *asked.picture, failure);
            else if (unread)
                not_recognised(number, failure);
            else if (asked.picture)
                take_picture(page, recognised, *asked.picture);
            else
                page = with_recognised(page, recognised, asked.reason);
        }
    }

    void take_picture(Page& page, const Page& recognised, const Box& picture) {
        const auto covers = [&](const Word& word) { return picture.contains(word.box.center_x(), word.box.center_y()); };
        page = with_picture(std::move(page), recognised, picture);
        if (std::any_of(page.hidden.begin(), page.hidden.end(), covers)) searchable_already_.insert(page.number);
    }

    static void picture_not_recognised(Page& page, const Box& picture, const Failure& failure) {
        const std::string why = "the picture could not be recognised (" + failure.message + ")";
        page.warnings.push_back({"picture_not_recognised", "a picture on the page could not be looked at for text: " + failure.message, page.number});
        page = with_hidden_text(std::move(page), why, picture);
    }

    // Without recognition a page still has the text that was judged too poor: an older layer is worth keeping, nonsense is not.
    void not_recognised(int number, Failure failure) {
        failure.page = number;
        Page& page = pages_[number];
        if (!page.hidden.empty()) {
            page = with_hidden_text(std::move(page), "the page could not be recognised (" + failure.message + ")");
            fallbacks_.push_back(failure);
            return;
        }
        unread_[number] = std::move(failure);
        pages_.erase(number);
    }

    std::vector<Page> in_order() {
        std::vector<Page> pages;
        for (auto& [number, page] : pages_) pages.push_back(std::move(page));
        pages_.clear();
        if (pages.empty() && !unread_.empty()) {
            const Failure& first = unread_.begin()->second;
            if (unread_.size() == 1) throw InputError(first.code, first.message, first.remedy, first.page);
            throw InputError(first.code, "none of its pages could be read; page " + std::to_string(first.page) + ": " + first.message, first.remedy);
        }
        return pages;
    }

    // The document with its pages, and nothing understood yet.
    Result drawn() {
        Result result;
        result.source = {job_.names, job_.sha256, job_.bytes, source_.media_type(), static_cast<int>(source_.page_numbers().size())};
        result.options = job_.options;
        result.document = source_.stated();
        for (const auto& [number, failure] : unread_) result.unread.push_back({number, failure.message, failure.remedy});
        result.document.pages = in_order();
        result.document.embedded_title = source_.title();
        result.document.warnings = source_.take_warnings();
        // A page that says "not found", saved as the paper that was asked for.
        for (const std::string& file : job_.names) {
            if (!fold(file).ends_with(".pdf") || source_.media_type() == kPdf) continue;
            const std::string why = file + " is called .pdf and is " + source_.media_type() + " by its content: it was read as that";
            result.document.warnings.push_back({"named_otherwise", why, 0});
        }
        for (const Failure& failure : fallbacks_)
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
                if (made_anew_.count(page.number) > 0) {  // no reader of the file can search what its fonts say: all words are written
                    copies.push_back(page);
                    for (Word& word : copies.back().words) word.origin = Origin::ocr;
                    pages.push_back(&copies.back());
                } else if (recognised && searchable_already_.count(page.number) == 0) {
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
        if (searchable_already_.empty()) return "no page was recognised";
        const std::size_t pages = searchable_already_.size();
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
            const Failure& failure = unread_.at(job_.show_page);
            throw InputError(failure.code, failure.message, failure.remedy, job_.show_page);
        }
        const Bitmap background = source_.background(job_.show_page, page->width, page->height);
        return job_.png ? page_png(result, job_.show_page, background, job_.layers) : page_svg(result, job_.show_page, background, job_.layers);
    }

    int socket_;
    Job job_;
    SourceFile source_;
    std::map<int, Page> pages_;
    std::map<int, Asked> asked_;        // what is being recognised, by the number of the question
    std::map<std::string, int> shown_;  // ... by what the picture is made of
    std::set<int> searchable_already_;  // pages with usable or older text below the recognised
    std::map<int, std::string> lying_;  // pages whose fonts do not say what their glyphs mean, and how that shows
    std::set<int> made_anew_;           // ... whose text was made anew from the shapes of the glyphs
    std::map<int, Failure> failed_;     // ... that could not be recognised when they were to be samples
    int questions_ = 0;                 // rounds of them, about parts of pages
    std::optional<Document> before_;    // the document before it was understood, where a closer look at figures may change its pages
    std::map<int, Failure> unread_;
    std::vector<Failure> fallbacks_;  // pages that keep their older text because recognition failed
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
