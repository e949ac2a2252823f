// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/RecipientEnvelope.h"
#include "tests/fuzz/EnvelopeReader.h"

#include <QHash>

#include <cstddef>
#include <cstdint>
#include <optional>

using namespace bantin;

namespace {

/// Reading a certificate costs ten times what refusing an envelope does, and most inputs bring one that was read before.
std::optional<crypto::Certificate> certificateFrom(const QByteArray &der)
{
    static QHash<QByteArray, std::optional<crypto::Certificate>> known;
    if (const auto found = known.constFind(der); found != known.cend())
        return *found;
    if (known.size() >= 256)
        known.clear();
    const auto read = crypto::Certificate::fromDer(der);
    return *known.insert(der, read ? std::optional(*read) : std::nullopt);
}

} // namespace

/// Whatever somebody puts on a stick: nothing may crash, and what opens is what was sealed. Everybody can seal to a certificate,
/// so another text may open too, but only one that authenticates: the seeds begin with an s.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const crypto::SigningKey key = readersKey();
    const QByteArrayView input(data, qsizetype(size));
    const qsizetype length = size < 2 ? 0 : (data[0] << 8 | data[1]);
    if (input.size() < 2 + length)
        return 0;
    const auto certificate = certificateFrom(input.sliced(2, length).toByteArray());
    if (!certificate)
        return 0;
    const auto opened = crypto::openSealedFor(input.sliced(2 + length), *certificate, key);
    if (opened && !opened->view().startsWith('s'))
        __builtin_trap();
    return 0;
}
