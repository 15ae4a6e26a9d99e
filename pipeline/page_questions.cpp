#include "pipeline/page_questions.h"

#include <stdexcept>
#include <utility>

#include "document/layout.h"
#include "pipeline/fields.h"

namespace griffier {

void ask(int socket, const PageQuestion& question) {
    Fields fields;
    fields.add("width", std::to_string(question.width));
    fields.add("height", std::to_string(question.height));
    for (const Box& box : question.boxes)
        fields.add(question.kind, std::to_string(box.x0) + " " + std::to_string(box.y0) + " " + std::to_string(box.x1) + " " + std::to_string(box.y1));
    if (!question.figures.empty()) fields.add("figures", question.figures);
    send_message(socket, {"recognise", question.id, write_fields(fields), {}});
}

std::map<int, Message> answers_to(int socket, std::set<int> open) {
    std::map<int, Message> answers;
    if (open.empty()) return answers;
    send_message(socket, {"waiting", static_cast<int>(open.size()), "", {}});
    while (!open.empty()) {
        std::optional<Message> message = receive_message(socket);
        if (!message) throw std::runtime_error("the supervisor is gone");
        const int id = message->number;
        if (open.erase(id) == 0) throw std::runtime_error("an answer for a page that was not asked for");
        answers.emplace(id, std::move(*message));
    }
    return answers;
}

Page one_page(const Message& answer) {
    std::vector<Page> pages = read_layout(answer.payload);
    if (pages.size() != 1) throw std::runtime_error("an answer that is not one page");
    return std::move(pages.front());
}

}  // namespace griffier
