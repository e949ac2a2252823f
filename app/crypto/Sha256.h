// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace bantin::crypto {

/// SHA-256 of bytes that come piece by piece, such as a file too large for memory.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView bytes);
    /// 32 raw bytes; nothing may be added afterwards.
    QByteArray result();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace bantin::crypto
