// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    OnePassBody(QByteArray bytes, RateLimiter *limiter, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool seek(qint64 position) override;
    bool atEnd() const override { return m_position == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qsizetype allowed(qsizetype wanted);

    const QByteArray m_bytes;
    RateLimiter *m_limiter;
    QTimer m_wait;
    qsizetype m_position = 0;
};

} // namespace bantin::sync
