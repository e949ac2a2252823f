// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/CertificateAuthority.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <optional>

namespace bantin::test {

class FakePortalConnection;

/// One request as it arrived, without its body.
struct PortalRequest {
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
};

struct PortalAnswer {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

/// A small real portal: tus 1.0.0 with creation, keeping every byte of a PATCH the moment it arrives, and the two questions
/// of the portal's own. Counts what it received. Lives on the thread it was made on; answers from that event loop.
class FakePortal final : public QObject
{
    Q_OBJECT
public:
    enum class Verdict { Publish, Refuse, Verify, ReceiptOfAnother, ReceiptAltered };

    explicit FakePortal(QObject *parent = nullptr);
    ~FakePortal() override;

    QUrl url() const;
    quint16 port() const { return m_port; }
    /// No longer there: connections are refused until comeBack().
    void goDown();
    void comeBack();
    /// As if somebody else answered at this address: another key signs from now on.
    void changeCertificate();
    void setVerdict(Verdict verdict) { m_verdict = verdict; }
    /// Asks for these pictures, by position, once the package of that digest is there, until an upload has brought each.
    void setLacking(const QByteArray &package, const QList<int> &pictures) { m_lacking[package] = pictures; }
    /// "verifying" is answered this many times before the verdict.
    void setVerifyingAnswers(int count) { m_verifyingAnswers = count; }
    /// The next requests with this method get these answers instead, one each; their bodies are dropped.
    void answerNext(const QByteArray &method, const PortalAnswer &answer) { m_planned[method].append(answer); }
    /// The next request with this method is carried out, but its connection breaks instead of an answer.
    void loseAnswerTo(const QByteArray &method) { m_lost = method; }
    /// Every upload disappears, as after the portal's clean-up.
    void forgetUploads() { m_uploads.clear(); }

    /// Package bytes by upload that arrived whole.
    QList<QByteArray> packages() const;
    int requests(const QByteArray &method) const { return m_requests.value(method); }
    /// Bytes of PATCH bodies that were kept, and those that arrived but were not wanted.
    qint64 keptBytes() const { return m_keptBytes; }
    qint64 droppedBytes() const { return m_droppedBytes; }
    QList<qint64> headAnswers() const { return m_headAnswers; }
    /// Of the last request.
    QHash<QByteArray, QByteArray> lastHeaders() const { return m_lastHeaders; }

Q_SIGNALS:
    void requested(const QByteArray &method);
    void bytesKept(qint64 total);

private:
    friend class FakePortalConnection;
    struct Upload {
        qint64 length = 0;
        QMap<QByteArray, QByteArray> metadata;
        QByteArray bytes;
        FakePortalConnection *writer = nullptr;
    };

    /// The answer when the body is not wanted; otherwise the body follows through keep().
    std::optional<PortalAnswer> open(const PortalRequest &request, FakePortalConnection *connection);
    void keep(const QByteArray &path, const QByteArray &bytes);
    PortalAnswer patched(const QByteArray &path);
    bool losesAnswerTo(const QByteArray &method);
    void connectionGone(FakePortalConnection *connection);

    PortalAnswer create(const PortalRequest &request);
    PortalAnswer head(const PortalRequest &request, FakePortalConnection *connection);
    std::optional<PortalAnswer> openPatch(const PortalRequest &request, FakePortalConnection *connection);
    PortalAnswer portalInfo() const;
    PortalAnswer packageStatus(const QByteArray &sha512Hex);
    QList<int> lackingOf(const QByteArray &sha512) const;
    QByteArray receiptFor(const QByteArray &sha512) const;
    void interrupt(Upload &upload, FakePortalConnection *newcomer);

    QTcpServer m_server;
    quint16 m_port = 0;
    crypto::CertificateAuthority m_authority;
    Verdict m_verdict = Verdict::Publish;
    int m_verifyingAnswers = 0;
    QHash<QByteArray, QList<int>> m_lacking;
    int m_created = 0;
    QHash<QByteArray, Upload> m_uploads;
    QHash<QByteArray, QList<PortalAnswer>> m_planned;
    QByteArray m_lost;
    QHash<QByteArray, int> m_requests;
    QHash<QByteArray, QByteArray> m_lastHeaders;
    QList<qint64> m_headAnswers;
    qint64 m_keptBytes = 0;
    qint64 m_droppedBytes = 0;
};

} // namespace bantin::test
