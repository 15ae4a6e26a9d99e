#include "document/pattern.h"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

namespace griffier {
namespace {

struct Known {
    std::mutex mutex;
    std::vector<const Pattern*> patterns;
};

// Made before the first pattern and so gone after the last.
Known& known() {
    static Known all;
    return all;
}

}  // namespace

Pattern::Pattern(std::string text) : text_(std::move(text)) {
    const std::lock_guard lock(known().mutex);
    known().patterns.push_back(this);
}

Pattern::~Pattern() {
    const std::lock_guard lock(known().mutex);
    std::vector<const Pattern*>& all = known().patterns;
    const auto at = std::find(all.rbegin(), all.rend(), this);  // the last made goes first
    if (at != all.rend()) all.erase(std::next(at).base());
}

const RE2& Pattern::compiled() const {
    std::call_once(once_, [this] {
        re2_ = std::make_unique<RE2>(text_, RE2::Quiet);
        if (!re2_->ok()) throw std::logic_error("pattern " + text_ + ": " + re2_->error());
    });
    return *re2_;
}

std::size_t compile_patterns() {
    const std::lock_guard lock(known().mutex);
    for (const Pattern* pattern : known().patterns) pattern->compiled();
    return known().patterns.size();
}

}  // namespace griffier
