#include "document/error.h"
#include "document/ocr/ocr.h"
#include "pipeline/job.h"
#include "pipeline/worker.h"

namespace griffier {

int language_worker(int socket) {
    const std::optional<Message> question = receive_message(socket);
    if (!question) return 0;
    try {
        const Recogniser engine(read_fields(question->payload).text("language"));
        send_message(socket, {"ready", 0, "", {}});
    } catch (const InputError& error) {
        send_message(socket, {"failed", 0, write_fields(failure_fields({error.code, error.what(), error.remedy, 0})), {}});
    }
    return 0;
}

}  // namespace griffier
