// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/RecipientEnvelope.h"
#include "tests/fuzz/EnvelopeReader.h"

#include <cstddef>
#include <cstdint>

/// Whatever somebody puts on a stick: nothing may crash, and what opens is what was sealed. Everybody can seal to a certificate,
/// so another text may open too, but only one that authenticates: the seeds begin with an s.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace bantin;
    static const crypto::SigningKey key = readersKey();
    const QByteArrayView input(data, qsizetype(size));
    const qsizetype length = size < 2 ? 0 : (data[0] << 8 | data[1]);
    if (input.size() < 2 + length)
        return 0;
    const auto certificate = crypto::Certificate::fromDer(input.sliced(2, length));
    if (!certificate)
        return 0;
    const auto opened = crypto::openSealedFor(input.sliced(2 + length), *certificate, key);
    if (opened && !opened->view().startsWith('s'))
        __builtin_trap();
    return 0;
}
