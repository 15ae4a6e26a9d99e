#include "audit/prose/said_figures.h"

namespace griffier {

std::vector<SaidSentence> said_sentences(const Extraction& extraction) {
    std::vector<SaidSentence> sentences;
    std::size_t from = 0;
    for (int s = 0; s < static_cast<int>(extraction.statements.size()); ++s) {
        const Statement& statement = extraction.statements[static_cast<std::size_t>(s)];
        // A sentence that begins anew is the same words printed once more.
        std::size_t at = std::string::npos;
        if (!sentences.empty() && sentences.back().text == statement.sentence && sentences.back().section == statement.section)
            at = statement.sentence.find(statement.source.text, from);
        if (at == std::string::npos) {
            sentences.push_back({statement.sentence, statement.section, {}});
            at = statement.sentence.find(statement.source.text);
        }
        if (at == std::string::npos || statement.source.text.empty()) continue;
        from = at + statement.source.text.size();
        sentences.back().figures.push_back({s, at, from});
    }
    return sentences;
}

}  // namespace griffier
