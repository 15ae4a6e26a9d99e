// What a typist, a printer or a recogniser makes of the text of one figure.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace griffier {

struct Generator {
    std::uint64_t state;
    std::uint64_t next() {  // splitmix64
        std::uint64_t z = (state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
    }
};

bool is_digit(char c);
std::vector<std::size_t> digits_of(const std::string& text);  // where they stand

// One digit is another: any, or one that recognition takes for it.
std::string one_digit(std::string text, Generator& random, bool alike);

// The text with an error of the kind ("one digit", "sign lost"), or as it is where it cannot have one.
std::string changed(const std::string& kind, const std::string& text, Generator& random);

bool of_figure(const std::string& kind);  // an error of one figure, V and N included

}  // namespace griffier
