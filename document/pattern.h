// A regular expression that is compiled when it is first used. The program has hundreds of patterns and starts a process for
// every document: compiling all of them at start-up cost more than reading a short document. Tests compile them all.
#pragma once

#include <re2/re2.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>

namespace griffier {

// Stands wherever RE2's functions take a `const RE2&`. Throws std::logic_error at the first use of a wrong pattern: a bug.
class Pattern {
public:
    explicit Pattern(std::string text);
    ~Pattern();
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;

    operator const RE2&() const { return compiled(); }
    const RE2* operator->() const { return &compiled(); }

private:
    friend std::size_t compile_patterns();
    const RE2& compiled() const;

    std::string text_;
    mutable std::once_flag once_;
    mutable std::unique_ptr<RE2> re2_;
};

// Compiles all patterns that there are now, and says how many. Throws std::logic_error at a wrong one.
std::size_t compile_patterns();

}  // namespace griffier
