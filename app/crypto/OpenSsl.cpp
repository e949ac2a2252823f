// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/OpenSsl.h"

#include <QString>
#include <QtLogging>

#include <limits>

namespace bantin::crypto {

void require(bool succeeded, const char *what)
{
    if (!succeeded)
        qFatal("cryptography unavailable: %s: %s", what, qUtf8Printable(lastOpenSslError()));
}

QString lastOpenSslError()
{
    char text[256] = {};
    ERR_error_string_n(ERR_peek_last_error(), text, sizeof text);
    return QString::fromLatin1(text);
}

BioPtr readFrom(QByteArrayView bytes)
{
    require(bytes.size() <= std::numeric_limits<int>::max(), "buffer below 2 GiB");
    BioPtr bio(BIO_new_mem_buf(bytes.isEmpty() ? "" : bytes.data(), int(bytes.size())));
    require(bio != nullptr, "memory buffer");
    return bio;
}

} // namespace bantin::crypto
