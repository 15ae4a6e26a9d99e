#include "pipeline/pages_reader.h"

#include <algorithm>
#include <new>

#include "document/error.h"
#include "document/pdf/legible.h"
#include "document/pdf/picture_text.h"
#include "pipeline/fault.h"
#include "pipeline/page_questions.h"
#include "pipeline/page_range.h"
#include "pipeline/recognised_page.h"
#include "pipeline/shape_reading.h"
#include "pipeline/worker.h"

namespace griffier {
namespace {

constexpr int kFirstPicture = 20;  // question of the first picture of a page; rounds about lines and kFigures stay below, and all numbers below 10^9

OcrMode mode_of(const std::string& ocr) { return ocr == "always" ? OcrMode::always : ocr == "never" ? OcrMode::never : OcrMode::automatic; }

void picture_not_recognised(Page& page, const Box& picture, const Failure& failure) {
    const std::string why = "the picture could not be recognised (" + failure.message + ")";
    page.warnings.push_back({"picture_not_recognised", "a picture on the page could not be looked at for text: " + failure.message, page.number});
    page = with_hidden_text(std::move(page), why, picture);
}

}  // namespace

void PagesReader::read() {
    read_pages();
    wait_for_recognised();
    read_pages_whose_fonts_lie();
}

std::vector<Page> PagesReader::take() {
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

std::vector<int> PagesReader::wanted_pages() const {
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

void PagesReader::read_pages() {
    for (const int number : wanted_pages()) {
        const auto given_up = std::find_if(job_.given_up.begin(), job_.given_up.end(), [number](const Failure& page) { return page.page == number; });
        if (given_up != job_.given_up.end()) {
            unread_[number] = *given_up;
            continue;
        }
        send_message(socket_, {"reading", number, "", {}});
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

void PagesReader::read_page(int number) {
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
void PagesReader::read_pictures(int number, Page& page) {
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

void PagesReader::ask_for_page(int number, const Page& page, const std::string& reason) { ask_for(number, {{number}, reason, std::nullopt}, page); }

// A picture that another page shows at the same place is asked about once.
void PagesReader::ask_for(int id, Asked asked, const Page& page) {
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
std::map<int, Page> PagesReader::recognise_aside(const std::map<int, std::vector<Box>>& wanted) {
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

void PagesReader::read_pages_whose_fonts_lie() {
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

void PagesReader::wait_for_recognised() {
    std::set<int> open;
    for (const auto& [id, asked] : asked_) open.insert(id);
    for (const auto& [id, message] : answers_to(socket_, open)) take_answer(asked_.at(id), message);
    asked_.clear();
    shown_.clear();
}

void PagesReader::take_answer(const Asked& asked, const Message& message) {
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

void PagesReader::take_picture(Page& page, const Page& recognised, const Box& picture) {
    const auto covers = [&](const Word& word) { return picture.contains(word.box.center_x(), word.box.center_y()); };
    page = with_picture(std::move(page), recognised, picture);
    if (std::any_of(page.hidden.begin(), page.hidden.end(), covers)) searchable_already_.insert(page.number);
}

// Without recognition a page still has the text that was judged too poor: an older layer is worth keeping, nonsense is not.
void PagesReader::not_recognised(int number, Failure failure) {
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

}  // namespace griffier
