// SPDX-License-Identifier: GPL-3.0-or-later
// Any text: what is found lies in it, in order and apart, and nothing of it is found again once it is redacted.
#include "app/domain/privacy/PersonalDatum.h"

using namespace bantin;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text =
        QString::fromUtf8(QByteArrayView(data, qsizetype(size))).normalized(QString::NormalizationForm_C);
    const QList<PersonalDatum> found = scanPersonalData(text);
    qsizetype end = 0;
    for (const PersonalDatum &datum : found) {
        require(datum.position >= end && datum.length > 0 && datum.position + datum.length <= text.size());
        require(datum.confidence > 0 && datum.confidence <= 1);
        end = datum.position + datum.length;
        const QString written = text.sliced(datum.position, datum.length);
        require(redacted(written, datum.kind) != written);
    }
    require(found.isEmpty() == (redacted(text, found) == text));
    return 0;
}
