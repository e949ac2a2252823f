// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "sync/transport/PortalConnection.h"
#include "sync/transport/PortalTrust.h"

#include <QMap>
#include <QObject>
#include <QPromise>
#include <QUrl>

#include <functional>

namespace bantin::sync {

/// The bytes readers are to get.
struct ExpectedPage {
    QMap<QString, QByteArray>
        files;       ///< by path below the address; "index.html" is the page, or the notice in its place
    QByteArray text; ///< the approved text as it stands in the page; empty for a notice
};

/// One page that the portal said it published or withdrew.
struct PageToCheck {
    QByteArray package; ///< 64 raw bytes: what names its package at the portal
    QUrl address;       ///< with a trailing slash
    bool isWithdrawn = false;
    bool everyFile = false; ///< also pictures and the copy to keep; else the page alone, which is what costs few bytes
    PortalTrust trust = {}; ///< by what the site proves itself
    /// Called once, on the check's thread. `otherVersion`: path below the site of the page in the other language, which only the
    /// portal knows; empty: none.
    std::function<Result<ExpectedPage>(const QString &otherVersion)> make;
};

struct PageVerdict {
    QList<Error> findings; ///< empty: readers get exactly what was approved
    int files = 0;         ///< compared
    qint64 bytes = 0;      ///< of them
};

/// Whether readers get what was approved: fetches the live page as a reader does and compares it with what the desk makes of the
/// approved text itself. The portal's own word for it is asked too, but proves nothing. One page each; lives on a thread with
/// an event loop; destroyed early its future ends with "cancelled".
///
/// Findings: "page-differs" (address or file), "page-frame-differs" (address: text and pictures are as approved, what stands around
/// them is not, as after a change of the programs), "page-missing", "page-withdrawn", "page-still-there" (address each), "page-replaced"
/// (address), "page-record-differs" (address: the portal says it published other bytes than readers get).
/// Errors: as in TransportFault.h, the portal's, those of parsePortalAddress() and of `make`.
class PageCheck final : public QObject
{
    Q_OBJECT
public:
    /// `portal` and `clock` outlive it.
    PageCheck(PortalConnection &portal, const Clock &clock, PageToCheck page, QObject *parent = nullptr);
    ~PageCheck() override;

    QFuture<Result<PageVerdict>> start();

private:
    void askRecord();
    void fetchNext();
    void judge(const QString &name, const HttpAnswer &answer);
    void judgePage(const HttpAnswer &answer);
    QList<QByteArray> pagesOfToday() const;
    void find(const QString &reason, const QString &what);
    void end(Result<PageVerdict> result);

    PortalConnection &m_portal;
    const Clock &m_clock;
    const PageToCheck m_page;
    PortalConnection m_site;
    ExpectedPage m_expected;
    QString m_recorded; ///< SHA-512 of the page by the portal's own word, in hex; empty: it said nothing
    QStringList m_left; ///< names still to fetch
    PageVerdict m_verdict;
    QPromise<Result<PageVerdict>> m_promise;
    bool m_ended = false;
};

} // namespace bantin::sync
