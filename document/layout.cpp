#include "document/layout.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <utility>

#include "document/error.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::string_view kFirstLine = "griffier-layout 1";

// At most three decimals, no trailing zeros, never "-0": the same bytes for the same page.
void put(std::string& out, double value) {
    char text[48];
    int n = std::snprintf(text, sizeof text, "%.3f", value);
    while (n > 0 && text[n - 1] == '0') --n;
    if (n > 0 && text[n - 1] == '.') --n;
    std::string_view number(text, n);
    out += ' ';
    out += number == "-0" ? "0" : number;
}

void put(std::string& out, const Box& b) {
    put(out, b.x0);
    put(out, b.y0);
    put(out, b.x1);
    put(out, b.y1);
}

std::string escape(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '\\')
            out += "\\\\";
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else
            out += c;
    }
    return out;
}

std::string unescape(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        char next = text[++i];
        out += next == 'n' ? '\n' : next == 'r' ? '\r' : next;
    }
    return out;
}

void put_word(std::string& out, const char* kind, const Word& w) {
    out += kind;
    put(out, w.box);
    out += " baseline";
    put(out, w.baseline);
    out += " size";
    put(out, w.size);
    if (w.bold) out += " bold";
    if (w.origin == Origin::ocr) {
        out += " ocr";
        put(out, w.confidence);
    } else if (w.confidence < 1) {
        out += " sure";
        put(out, w.confidence);
    }
    if (w.rotation) out += " turn " + std::to_string(w.rotation);
    out += " | " + escape(w.text) + "\n";
    for (const FigureReading& reading : w.readings) {
        out += "reading";
        put(out, reading.confidence);
        out += " " + reading.by + " | " + escape(reading.text) + "\n";
    }
}

void put_page(std::string& out, const Page& p) {
    out += "page " + std::to_string(p.number);
    put(out, p.width);
    put(out, p.height);
    out += " rotation " + std::to_string(p.rotation) + " text " + name(p.text_from) + "\n";
    if (!p.text_reason.empty()) out += "reason " + escape(p.text_reason) + "\n";
    if (p.ocr) {
        out += "ocr";
        put(out, p.ocr->dpi);
        put(out, p.ocr->confidence);
        out += " rotated " + std::to_string(p.ocr->rotated) + " skew";
        put(out, p.ocr->skew);
        if (p.ocr->fold > 0) {
            out += " fold";
            put(out, p.ocr->fold);
            put(out, p.ocr->right_skew);
        }
        out += "\n";
    }
    if (p.glyphs != GlyphCounts{})
        out += "glyphs " + std::to_string(p.glyphs.visible) + " " + std::to_string(p.glyphs.unmapped) + " " + std::to_string(p.glyphs.invisible) + " " +
               std::to_string(p.glyphs.clipped) + "\n";
    if (p.glyphs.false_digits) out += "falsedigits " + std::to_string(p.glyphs.false_digits) + "\n";
    if (p.first_line) out += "lines " + std::to_string(p.first_line) + "\n";
    for (const Word& w : p.words) put_word(out, "word", w);
    for (const Word& w : p.hidden) put_word(out, "hidden", w);
    for (const Ruling& r : p.rulings) {
        out += r.axis == Axis::horizontal ? "ruling h" : "ruling v";
        for (double v : {r.position, r.start, r.end, r.width}) put(out, v);
        out += "\n";
    }
    for (const Box& b : p.shaded) {
        out += "shade";
        put(out, b);
        out += "\n";
    }
    for (const Box& b : p.images) {
        out += "image";
        put(out, b);
        out += "\n";
    }
    for (const Mark& m : p.marks) {
        out += "mark";
        put(out, m.box);
        out += " | " + escape(m.shape) + "\n";
    }
    for (const Warning& w : p.warnings) out += "warning " + w.code + " | " + escape(w.message) + "\n";
}

// One line of the file, taken apart from the left.
class Fields {
public:
    Fields(std::string_view line, int number) : line_(line), number_(number) {}

    [[noreturn]] void fail(const std::string& what) const {
        throw InputError("damaged", "line " + std::to_string(number_) + " of the layout: " + what, "write the file anew with griffier layout");
    }
    bool done() const { return line_.empty(); }
    std::string_view word() {
        std::size_t end = std::min(line_.find(' '), line_.size());
        std::string_view token = line_.substr(0, end);
        line_.remove_prefix(std::min(end + 1, line_.size()));
        return token;
    }
    double number() {
        std::string_view token = word();
        double value = 0;
        auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
        if (error != std::errc() || end != token.data() + token.size() || !std::isfinite(value)) fail("'" + std::string(token) + "' is no number");
        return value;
    }
    int integer() {
        double value = number();
        if (value != std::floor(value) || std::abs(value) > 1e9) fail("a whole number was expected");
        return static_cast<int>(value);
    }
    void expect(std::string_view token) {
        if (word() != token) fail("'" + std::string(token) + "' was expected");
    }
    Box box() {
        Box b;
        b.x0 = number();
        b.y0 = number();
        b.x1 = number();
        b.y1 = number();
        return b;
    }
    std::string rest() { return unescape(std::exchange(line_, {})); }

private:
    std::string_view line_;
    int number_;
};

TextFrom text_from(Fields& f) {
    std::string_view token = f.word();
    for (TextFrom from : {TextFrom::none, TextFrom::embedded, TextFrom::ocr, TextFrom::mixed, TextFrom::text})
        if (token == name(from)) return from;
    f.fail("'" + std::string(token) + "' is no origin of text");
}

Word read_word(Fields& f) {
    Word w;
    w.box = f.box();
    f.expect("baseline");
    w.baseline = f.number();
    f.expect("size");
    w.size = f.number();
    for (;;) {
        if (f.done()) f.fail("the text behind ' | ' is missing");
        std::string_view token = f.word();
        if (token == "|") break;
        if (token == "bold")
            w.bold = true;
        else if (token == "ocr")
            w.origin = Origin::ocr, w.confidence = f.number();
        else if (token == "sure")
            w.confidence = f.number();
        else if (token == "turn")
            w.rotation = f.integer();
        else
            f.fail("'" + std::string(token) + "' is not known in a word");
    }
    w.text = f.rest();
    return w;
}

}  // namespace

const char* name(TextFrom from) {
    switch (from) {
        case TextFrom::none:
            return "none";
        case TextFrom::embedded:
            return "embedded";
        case TextFrom::ocr:
            return "ocr";
        case TextFrom::mixed:
            return "mixed";
        case TextFrom::text:
            return "text";
    }
    return "none";
}

std::string write_layout(const std::vector<Page>& pages) {
    std::string out(kFirstLine);
    out += "\n";
    for (const Page& p : pages) put_page(out, p);
    return out;
}

std::vector<Page> read_layout(std::string_view text) {
    std::vector<Page> pages;
    int number = 0;
    while (!text.empty()) {
        std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        Fields f(line, ++number);
        if (number == 1) {
            if (line != kFirstLine) f.fail("'" + std::string(kFirstLine) + "' was expected");
            continue;
        }
        if (!is_valid_utf8(line)) f.fail("the text is no UTF-8");
        if (line.empty() || line.front() == '#') continue;
        std::string_view kind = f.word();
        if (kind == "page") {
            Page p;
            p.number = f.integer();
            p.width = f.number();
            p.height = f.number();
            f.expect("rotation");
            p.rotation = f.integer();
            f.expect("text");
            p.text_from = text_from(f);
            if (p.number < 1 || (!pages.empty() && p.number <= pages.back().number)) f.fail("page numbers must rise from 1");
            pages.push_back(std::move(p));
            continue;
        }
        if (pages.empty()) f.fail("a page line must come first");
        Page& p = pages.back();
        if (kind == "word")
            p.words.push_back(read_word(f));
        else if (kind == "hidden")
            p.hidden.push_back(read_word(f));
        else if (kind == "reading") {
            if (p.words.empty()) f.fail("a reading stands behind its word");
            FigureReading reading;
            reading.confidence = f.number();
            reading.by = f.word();
            f.expect("|");
            reading.text = f.rest();
            p.words.back().readings.push_back(std::move(reading));
        } else if (kind == "ruling") {
            Ruling r;
            std::string_view axis = f.word();
            if (axis != "h" && axis != "v") f.fail("a ruling is h or v");
            r.axis = axis == "h" ? Axis::horizontal : Axis::vertical;
            r.position = f.number();
            r.start = f.number();
            r.end = f.number();
            r.width = f.number();
            p.rulings.push_back(r);
        } else if (kind == "shade")
            p.shaded.push_back(f.box());
        else if (kind == "image")
            p.images.push_back(f.box());
        else if (kind == "mark") {
            Mark m;
            m.box = f.box();
            f.expect("|");
            m.shape = f.rest();
            p.marks.push_back(std::move(m));
        } else if (kind == "reason")
            p.text_reason = f.rest();
        else if (kind == "lines")
            p.first_line = f.integer();
        else if (kind == "falsedigits")
            p.glyphs.false_digits = f.integer();
        else if (kind == "glyphs") {
            p.glyphs.visible = f.integer();
            p.glyphs.unmapped = f.integer();
            p.glyphs.invisible = f.integer();
            p.glyphs.clipped = f.integer();
        } else if (kind == "ocr") {
            OcrInfo o;
            o.dpi = f.number();
            o.confidence = f.number();
            f.expect("rotated");
            o.rotated = f.integer();
            f.expect("skew");
            o.skew = f.number();
            if (!f.done()) {
                f.expect("fold");
                o.fold = f.number();
                o.right_skew = f.number();
            }
            p.ocr = o;
        } else if (kind == "warning") {
            Warning w;
            w.code = f.word();
            f.expect("|");
            w.message = f.rest();
            w.page = p.number;
            p.warnings.push_back(std::move(w));
        } else
            f.fail("'" + std::string(kind) + "' is not known");
    }
    if (number == 0) throw InputError("damaged", "the layout is empty", "write the file anew with griffier layout");
    return pages;
}

}  // namespace griffier
