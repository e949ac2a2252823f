// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Cms.h"
#include "sync/engine/PulledRecords.h"
#include "tests/package/PackageFixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using bantin::package::PackageFixture;
using bantin::package::SignedFile;

/// What a portal answers is believed only as far as the unit signed it.
class PulledRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void believesTheRosterTheUnitSigned()
    {
        const SignedFile file = m_unit.contents().roster;
        QCOMPARE(readRoster(answerOf(file), unit())->version, m_unit.roster.version);
        SignedFile altered = file;
        altered.json.replace("\"version\":", "\"version\": ");
        QCOMPARE(readRoster(answerOf(altered), unit()).error().reason, u"pulled-roster-untrusted"_s);
        const SignedFile byMember{file.json,
                                  crypto::signDetached(file.json, m_unit.editor.certificate, m_unit.editor.key)};
        QCOMPARE(readRoster(answerOf(byMember), unit()).error().reason, u"pulled-roster-untrusted"_s);
        QCOMPARE(readRoster({}, unit()).error().reason, u"pulled-roster-untrusted"_s);
    }

    void believesTheChainTheUnitSigned()
    {
        const QList<SignedFile> chain = m_unit.decisions();
        const auto decisions = readDecisions(answerOf(chain), m_unit.revision.article, unit());
        QVERIFY(decisions.ok());
        QCOMPARE(decisions->size(), 3);
        QCOMPARE(decisions->last().kind, DecisionKind::Approve);
    }

    void noticesWhatIsMissingReorderedOrForged()
    {
        const QList<SignedFile> chain = m_unit.decisions();
        QCOMPARE(untrusted({chain.at(0), chain.at(2)}), u"2"_s);
        QCOMPARE(untrusted({chain.at(1), chain.at(0), chain.at(2)}), u"1"_s);
        QCOMPARE(untrusted({chain.at(0), chain.at(1), chain.at(2), chain.at(2)}), u"4"_s);
        SignedFile swapped = chain.at(2);
        swapped.signature = chain.at(1).signature;
        QCOMPARE(untrusted({chain.at(0), chain.at(1), swapped}), u"3"_s);
        const PackageFixture other;
        QCOMPARE(untrusted(other.decisions()), u"1"_s);
        const auto ofAnother = readDecisions(answerOf(chain), other.revision.article, unit());
        QCOMPARE(ofAnother.error().reason, u"pulled-decisions-untrusted"_s);
    }

    void refusesAListThatDoesNotGoOn()
    {
        const QJsonObject listed{{"article"_L1, m_unit.revision.article.toString()},
                                 {"revision"_L1, m_unit.revision.id.toString()}};
        const QJsonObject once{{"articles"_L1, QJsonArray{listed}}, {"more"_L1, true}};
        const auto first = readArticles(once);
        QVERIFY(first.ok());
        QCOMPARE(first->size(), 1);
        QCOMPARE(readArticles(once, *first).error().reason, u"portal-not-json"_s);
        const QJsonObject twice{{"articles"_L1, QJsonArray{listed, listed}}};
        QCOMPARE(readArticles(twice).error().reason, u"portal-not-json"_s);
    }

    void refusesWhatIsNoAnswer()
    {
        QCOMPARE(readCategories({}).error().reason, u"portal-not-json"_s);
        const QJsonObject nameless{{u"articles"_s, QJsonArray{QJsonObject{{u"article"_s, u"x"_s}}}}};
        QCOMPARE(readArticles(nameless).error().reason, u"portal-not-json"_s);
        QVERIFY(readArticles({})->isEmpty());
    }

private:
    static QString text(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }
    static QJsonObject answerOf(const SignedFile &roster)
    {
        return {{u"roster"_s, text(roster.json)}, {u"signature"_s, text(roster.signature)}};
    }
    static QJsonObject answerOf(const QList<SignedFile> &chain)
    {
        QJsonArray decisions;
        for (const SignedFile &file : chain)
            decisions.append(QJsonObject{{u"json"_s, text(file.json)}, {u"signature"_s, text(file.signature)}});
        return {{u"decisions"_s, decisions}};
    }
    /// The number of the record at which it stops believing.
    QString untrusted(const QList<SignedFile> &chain) const
    {
        const auto read = readDecisions(answerOf(chain), m_unit.revision.article, unit());
        return read || read.error().reason != "pulled-decisions-untrusted"_L1 ? QString()
                                                                              : read.error().arguments.value(0);
    }
    const crypto::Certificate &unit() const { return m_unit.authority.certificate(); }

    PackageFixture m_unit;
};

QTEST_GUILESS_MAIN(PulledRecordsTest)
#include "test_pulled_records.moc"
