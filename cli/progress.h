// How far a run is: a bar that is drawn anew on a terminal, plain lines now and then elsewhere, nothing with --quiet.
#pragma once

#include <chrono>
#include <string>

#include "pipeline/supervisor.h"

namespace griffier {

class ProgressView {
public:
    explicit ProgressView(bool quiet);
    ~ProgressView() { clear(); }
    ProgressView(const ProgressView&) = delete;
    ProgressView& operator=(const ProgressView&) = delete;

    void show(const Progress& progress);
    void clear();  // before something else is printed on stderr

private:
    bool quiet_;
    bool terminal_;
    bool drawn_ = false;
    int last_tenth_ = 0;
    std::string last_text_;
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace griffier
