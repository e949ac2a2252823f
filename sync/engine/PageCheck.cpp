// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PageCheck.h"

#include "app/crypto/Digest.h"
#include "app/domain/PortalAddress.h"
#include "sync/transport/PortalQuestion.h"
#include "sync/transport/TransportFault.h"

#include <QJsonArray>

namespace bantin::sync {

using namespace Qt::StringLiterals;

namespace {

const QString index = u"index.html"_s;
constexpr qint64 largestFile = 256 << 20;
constexpr int vietnamOffsetSeconds = 7 * 60 * 60;
constexpr qint64 clockTolerance = 15 * 60; ///< seconds by which the clocks of desk and portal may differ

ConnectionLimits limitsOfPages()
{
    ConnectionLimits limits;
    limits.maximumBody = largestFile;
    return limits;
}

QString digestOf(const QJsonArray &files, const QString &name)
{
    for (const QJsonValue &file : files) {
        if (file["path"_L1].toString() == name)
            return file["sha512"_L1].toString();
    }
    return {};
}

} // namespace

PageCheck::PageCheck(PortalConnection &portal, const Clock &clock, PageToCheck page, QObject *parent)
    : QObject(parent)
    , m_portal(portal)
    , m_clock(clock)
    , m_page(std::move(page))
    , m_site(m_page.address, limitsOfPages())
{
    m_site.setTrust(m_page.trust);
    m_promise.start();
}

PageCheck::~PageCheck()
{
    end(cancelledFault());
}

QFuture<Result<PageVerdict>> PageCheck::start()
{
    const auto usable = parsePortalAddress(m_page.address.toString(QUrl::FullyEncoded));
    if (usable)
        askRecord();
    else
        end(usable.error());
    return m_promise.future();
}

void PageCheck::askRecord()
{
    const QString target = u"packages/%1/page"_s.arg(QString::fromLatin1(m_page.package.toHex()));
    askPortal(m_portal, target).then(this, [this](const Result<QJsonObject> &record) {
        // A portal of before, or one that lies, says nothing; what readers get is looked at all the same.
        if (!record && record.error().reason != "page-unknown"_L1 && record.error().reason != "not-found"_L1)
            return end(record.error());
        if (record && record->value("state"_L1).toString() == "replaced"_L1)
            find(u"page-replaced"_s, m_page.address.toString());
        auto expected = m_page.make(record ? record->value("otherVersion"_L1).toString() : QString());
        if (!expected)
            return end(expected.error());
        m_expected = *std::move(expected);
        m_recorded = record ? digestOf(record->value("files"_L1).toArray(), index) : QString();
        m_left = m_page.everyFile ? QStringList(m_expected.files.keys()) : QStringList{index};
        fetchNext();
    });
}

void PageCheck::fetchNext()
{
    if (m_left.isEmpty())
        return end(m_verdict);
    const QString name = m_left.takeFirst();
    const QUrl url = m_site.address(name == index ? QString() : name);
    m_site.send({"GET"_ba, url, {}, {}, {}}).then(this, [this, name](const Result<HttpAnswer> &answer) {
        if (!answer)
            return end(answer.error());
        const bool isOfThePage = answer->status == 200 || answer->status == 404 || answer->status == 410;
        if (!isOfThePage) {
            const auto fault = answerFault(*answer);
            return end(fault ? *fault : notJsonFault(u"HTTP status %1"_s.arg(answer->status)));
        }
        judge(name, *answer);
        fetchNext();
    });
}

void PageCheck::judge(const QString &name, const HttpAnswer &answer)
{
    ++m_verdict.files;
    m_verdict.bytes += answer.body.size();
    if (name == index)
        return judgePage(answer);
    if (answer.status != 200)
        find(u"page-missing"_s, m_site.address(name).toString());
    else if (answer.bodyCut || answer.body != m_expected.files.value(name))
        find(u"page-differs"_s, m_site.address(name).toString());
}

void PageCheck::judgePage(const HttpAnswer &answer)
{
    const QString address = m_page.address.toString();
    if (answer.status == 404)
        return find(u"page-missing"_s, address);
    if (m_page.isWithdrawn && answer.status == 200)
        return find(u"page-still-there"_s, address);
    if (!m_page.isWithdrawn && answer.status == 410)
        return find(u"page-withdrawn"_s, address);
    if (!answer.bodyCut && pagesOfToday().contains(answer.body)) {
        const QString live = QString::fromLatin1(crypto::sha512(m_expected.files.value(index)).toHex());
        if (!m_recorded.isEmpty() && m_recorded != live)
            find(u"page-record-differs"_s, address);
        return;
    }
    const bool hasText = !m_expected.text.isEmpty() && answer.body.count(m_expected.text) == 1;
    const bool isAsRecorded = m_recorded == QLatin1StringView(crypto::sha512(answer.body).toHex());
    find(hasText && isAsRecorded ? u"page-frame-differs"_s : u"page-differs"_s, address);
}

/// A consultation closes at midnight in Vietnam; around that hour both pages are right.
QList<QByteArray> PageCheck::pagesOfToday() const
{
    QList<QByteArray> pages;
    for (const qint64 apart : {-clockTolerance, clockTolerance}) {
        const QDateTime now = m_clock.nowUtc().addSecs(apart).toOffsetFromUtc(vietnamOffsetSeconds);
        const QString today = u"tu-%1.html"_s.arg(now.date().toString(Qt::ISODate));
        QString name = index;
        for (auto file = m_expected.files.cbegin(); file != m_expected.files.cend(); ++file) {
            if (file.key().startsWith("tu-"_L1) && file.key() <= today)
                name = file.key();
        }
        pages.append(m_expected.files.value(name));
    }
    return pages;
}

void PageCheck::find(const QString &reason, const QString &what)
{
    m_verdict.findings.append({Fault::Tampered, reason, Retry::AfterCorrection, {what}, {}});
}

void PageCheck::end(Result<PageVerdict> result)
{
    if (m_ended)
        return;
    m_ended = true;
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

} // namespace bantin::sync
