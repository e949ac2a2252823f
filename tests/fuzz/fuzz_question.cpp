// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/question/QuestionState.h"

#include <cstddef>
#include <cstdint>

using namespace bantin;
using namespace Qt::StringLiterals;

/// Bytes somebody took for a signed step: what is read is written back as it was, and leads to some state.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto event = questionEventFromJson(input);
    if (!event) {
        if (event.error().reason != "question-event-invalid"_L1)
            qFatal("refused without a reason");
        return 0;
    }
    if (toJson(*event) != input)
        qFatal("written otherwise than it was read");
    const QuestionState state = questionState({*event});
    if (state.isOpen() == state.closedBy.has_value())
        qFatal("neither open nor closed");
    return 0;
}
