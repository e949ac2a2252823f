// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "sync/transport/HttpBody.h"

#include <QIODevice>
#include <QTimer>

namespace bantin::sync {

class RateLimiter;

/// A request body that can be read once. QNetworkAccessManager quietly repeats a request whose connection closed while it
/// was being written, which would send the same bytes again at an offset the portal has already moved past; a body that
/// cannot be rewound makes it report the break instead. It hands out its bytes no faster than `limiter` allows, which outlives
/// it and may be null.
class OnePassBody final : public QIODevice
{
    Q_OBJECT
public:
    OnePassBody(HttpBody body, RateLimiter *limiter, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool seek(qint64 position) override;
    bool atEnd() const override { return m_position == m_body.size; }
    qint64 bytesAvailable() const override { return m_body.size - m_position; }

Q_SIGNALS:
    /// Its bytes do not come; nothing follows.
    void failed(const bantin::Error &error);

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qsizetype allowed(qsizetype wanted);
    void askForMore();
    void take(const Result<QByteArray> &more);

    const HttpBody m_body;
    RateLimiter *m_limiter;
    QTimer m_wait;
    QByteArray m_there; ///< what can be read now, of which so many bytes are
    qsizetype m_taken = 0;
    qint64 m_position = 0; ///< in the body
    bool m_isAsking = false;
};

} // namespace bantin::sync
