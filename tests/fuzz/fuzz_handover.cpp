// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/internal/HandoverFiles.h"
#include "app/package/internal/HandoverJson.h"

#include <cstddef>
#include <cstdint>

/// What lies inside an envelope comes from a colleague's machine: nothing may crash, and what reads writes back as it was.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace bantin::package;
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto slip = slipFromJson(input); slip && slipToJson(*slip) != input)
        __builtin_trap();
    if (const auto article = articleFromJson(input, {}); article && articleToJson(*article) != input)
        __builtin_trap();
    BagFiles files;
    for (const QByteArray &file : input.split('\x1e')) {
        if (const qsizetype end = file.indexOf('\x1f'); end > 0)
            files.insert(QString::fromUtf8(file.first(end)), file.sliced(end + 1));
    }
    if (const auto taken = takeHandoverFiles(std::move(files)); taken && taken->slip.id.isEmpty())
        __builtin_trap();
    return 0;
}
