#include <cmath>
#include <cstdlib>
#include <memory>
#include <new>

#include "document/error.h"
#include "document/layout.h"
#include "document/ocr.h"
#include "document/picture_text.h"
#include "pipeline/fault.h"
#include "pipeline/job.h"
#include "pipeline/source_file.h"
#include "pipeline/worker.h"

namespace griffier {
namespace {

constexpr double kPointsPerInch = 72;
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
            } else {
                start_engine();
                const Bitmap picture = document_->picture(number, width, height);
                page = !figures.empty() ? engine_->read_figures(picture, read_layout(figures).at(0))
                       : lines.empty()  ? engine_->recognise(picture, width, height)
                                        : engine_->recognise_lines(picture, width, height, lines);
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
        // The picture begins at a whole pixel of its page.
        page = put_on_page(std::move(page), std::floor(box.x0 / points) * points, std::floor(box.y0 / points) * points, width, height);
        page.text_reason = look.reason;
        return page;
    }

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
