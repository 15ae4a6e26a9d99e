#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "cli/terminal.h"

namespace griffier {
namespace {

constexpr int kBarWidth = 24;                      // characters
constexpr std::chrono::milliseconds kRedraw{200};  // of a bar
constexpr std::chrono::seconds kLine{10};          // between plain lines; one for each tenth of the documents besides

std::string text_of(const Progress& progress) {
    std::string text = grouped(progress.documents_done) + " of " + counted(progress.documents, "document", "documents") + ", " +
                       counted(progress.pages_read, "page", "pages") + " read";
    if (progress.pages_recognised + progress.pages_waiting > 0)
        text += ", " + grouped(progress.pages_recognised) + " of " + grouped(progress.pages_recognised + progress.pages_waiting) + " recognised";
    return text;
}

// Documents count whole; a document at work counts by its pages that wait to be recognised, so that one long scan moves the bar.
double share_done(const Progress& progress) {
    if (progress.documents == 0) return 1;
    const double pages = progress.pages_recognised + progress.pages_waiting;
    const double in_work = pages > 0 && progress.documents_done < progress.documents ? progress.pages_recognised / pages : 0;
    return std::min(1.0, (progress.documents_done + in_work) / progress.documents);
}

}  // namespace

ProgressView::ProgressView(bool quiet) : quiet_(quiet), terminal_(::isatty(STDERR_FILENO) != 0) {}

void ProgressView::show(const Progress& progress) {
    if (quiet_) return;
    const auto now = std::chrono::steady_clock::now();
    const std::string text = text_of(progress);
    if (terminal_) {
        if (now - last_ < kRedraw || text == last_text_) return;
        const int full = static_cast<int>(share_done(progress) * kBarWidth);
        const std::string line =
            "\r\x1b[K[" + std::string(static_cast<std::size_t>(full), '#') + std::string(static_cast<std::size_t>(kBarWidth - full), '.') + "] " + text;
        std::fwrite(line.data(), 1, line.size(), stderr);
        drawn_ = true;
    } else {
        const int tenth = progress.documents >= 10 ? progress.documents_done * 10 / progress.documents : 0;
        if ((tenth <= last_tenth_ && now - last_ < kLine) || text == last_text_) return;
        last_tenth_ = std::max(last_tenth_, tenth);
        std::fprintf(stderr, "griffier: %s\n", text.c_str());
    }
    last_text_ = text;
    last_ = now;
}

void ProgressView::clear() {
    if (drawn_) std::fputs("\r\x1b[K", stderr);
    drawn_ = false;
}

}  // namespace griffier
