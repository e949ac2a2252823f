// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/OnePassBody.h"

#include <algorithm>
#include <cstring>

namespace bantin::sync {

OnePassBody::OnePassBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OnePassBody::seek(qint64)
{
    return false;
}

qint64 OnePassBody::readData(char *data, qint64 maximum)
{
    if (atEnd())
        return -1;
    const qsizetype length = std::min<qsizetype>(maximum, m_bytes.size() - m_position);
    std::memcpy(data, m_bytes.constData() + m_position, static_cast<std::size_t>(length));
    m_position += length;
    return length;
}

} // namespace bantin::sync
