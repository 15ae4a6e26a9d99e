// A regular expression that is compiled when it is first used. The program has hundreds of patterns and starts a process for
// every document: compiling all of them at start-up cost more than reading a short document. Where asserts are on, patterns are
// compiled at once, so that a wrong one stops the tests at start-up.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>

namespace griffier {

// Stands wherever RE2's functions take a `const RE2&`. Throws std::logic_error at the first use of a wrong pattern: a bug.
class Pattern {
public:
    explicit Pattern(std::string text) : text_(std::move(text)) {
#ifndef NDEBUG
        compiled();
#endif
    }
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;

    operator const RE2&() const { return compiled(); }
    const RE2* operator->() const { return &compiled(); }

private:
    const RE2& compiled() const {
        std::call_once(once_, [this] {
            re2_ = std::make_unique<RE2>(text_, RE2::Quiet);
            if (!re2_->ok()) throw std::logic_error("pattern " + text_ + ": " + re2_->error());
        });
        return *re2_;
    }

    std::string text_;
    mutable std::once_flag once_;
    mutable std::unique_ptr<RE2> re2_;
};

}  // namespace griffier
