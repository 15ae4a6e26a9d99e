#include <cmath>
#include <cstdlib>
#include <memory>
#include <new>

#include "document/error.h"
#include "document/layout.h"
#include "document/ocr/ocr.h"
#include "document/pdf/picture_text.h"
#include "pipeline/fault.h"
#include "pipeline/job.h"
#include "pipeline/source_file.h"
#include "pipeline/worker.h"

namespace griffier {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kRoundLines = 3;    // pt of the page that are drawn round lines
constexpr double kFinestDpi = 1200;  // no picture need be as fine: SourceFile has its own limit

class PageWorker {
public:
    void open(const Message& message) {
        document_.reset();
        file_ = message.descriptor.duplicate();
        job_ = read_job(read_fields(message.payload));
    }

    Message recognise(const Message& question) {
        try {
            const int number = question.number % kQuestion;
            maybe_fail({"recognise", number, job_.names, job_.attempt});
            if (!document_) document_ = std::make_unique<SourceFile>(file_.duplicate(), job_.passwords);
            const Fields size = read_fields(question.payload);
            const double width = std::strtod(size.text("width").c_str(), nullptr), height = std::strtod(size.text("height").c_str(), nullptr);
            const std::vector<Box> lines = boxes(size.all("line")), part = boxes(size.all("part"));
            const std::string figures = size.text("figures");
            Page page;
            if (!part.empty()) {
                page = recognise_part(number, part.front(), width, height);
            } else if (!lines.empty()) {
                page = recognise_lines(number, lines, width, height);
            } else {
                start_engine();
                const Bitmap picture = document_->picture(number, width, height);
                page = figures.empty() ? engine_->recognise(picture, width, height) : engine_->read_figures(picture, read_layout(figures).at(0));
            }
            page.number = question.number;
            for (Warning& warning : document_->take_warnings()) {
                if (warning.code == "picture_damaged") page.warnings.push_back(std::move(warning));  // what is wrong with the file is said by its own worker
            }
            return {part.empty() || page.ocr ? "page" : "looked", question.number, write_layout({page}), {}};
        } catch (const InputError& error) {
            return unread(question.number, {error.code, error.what(), error.remedy, question.number % kQuestion});
        } catch (const std::bad_alloc&) {
            return unread(question.number,
                          {"out_of_memory", "recognising it took more memory than the limit", "Give more with --memory.", question.number % kQuestion});
        }
    }

private:
    void start_engine() {
        if (engine_ && language_ == job_.options.language) return;
        engine_ = std::make_unique<Recogniser>(job_.options.language);
        language_ = job_.options.language;
    }

    // A picture on a page with usable text. Most of them are no text, which the ink tells before any engine is started: the answer then has
    // no `ocr` and no words.
    Page recognise_part(int number, const Box& box, double width, double height) {
        Page nothing;
        nothing.width = width;
        nothing.height = height;
        std::optional<Bitmap> picture = document_->part(number, box, kLookDpi);
        if (!picture) return nothing;
        const TextLook look = look_at_picture(*picture);
        nothing.text_reason = look.reason;
        if (!look.text) return nothing;
        start_engine();
        if (picture->dpi >= kLookDpi) picture = document_->part(number, box, kFinestDpi);
        const double points = kPointsPerInch / picture->dpi;
        Page page = engine_->recognise(*picture, picture->width * points, picture->height * points);
        page = put_on_page(std::move(page), whole_pixel(box.x0, points), whole_pixel(box.y0, points), width, height);
        page.text_reason = look.reason;
        return page;
    }

    // Lines of a page with glyphs: no more of it is drawn than holds them.
    Page recognise_lines(int number, std::vector<Box> lines, double width, double height) {
        Box around = lines.front();
        for (const Box& line : lines) around = unite(around, line);
        around = intersect({around.x0 - kRoundLines, around.y0 - kRoundLines, around.x1 + kRoundLines, around.y1 + kRoundLines}, {0, 0, width, height});
        if (around.empty()) return {};
        start_engine();
        const Bitmap picture = document_->drawn_lines(number, around, lines);
        const double points = kPointsPerInch / picture.dpi, left = whole_pixel(around.x0, points), top = whole_pixel(around.y0, points);
        for (Box& line : lines) line = {line.x0 - left, line.y0 - top, line.x1 - left, line.y1 - top};
        return put_on_page(engine_->recognise_lines(picture, picture.width * points, picture.height * points, lines), left, top, width, height);
    }

    static double whole_pixel(double at, double points) { return std::floor(at / points) * points; }

    static std::vector<Box> boxes(const std::vector<std::string>& texts) {
        std::vector<Box> result;
        for (const std::string& text : texts) {
            Box box;
            const char* at = text.c_str();
            for (double* side : {&box.x0, &box.y0, &box.x1, &box.y1}) {
                char* end = nullptr;
                *side = std::strtod(at, &end);
                at = end;
            }
            result.push_back(box);
        }
        return result;
    }

    static Message unread(int number, const Failure& failure) { return {"unread", number, write_fields(failure_fields(failure)), {}}; }

    Descriptor file_;
    Job job_;
    std::unique_ptr<SourceFile> document_;
    std::unique_ptr<Recogniser> engine_;
    std::string language_;
};

}  // namespace

int page_worker(int socket) {
    PageWorker worker;
    while (std::optional<Message> message = receive_message(socket)) {
        if (message->kind == "document")
            worker.open(*message);
        else
            send_message(socket, worker.recognise(*message));
    }
    return 0;
}

}  // namespace griffier
