// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/RelayQuestions.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;

namespace {

QString fingerprint(char digit)
{
    return QString(64, QLatin1Char(digit));
}

QJsonObject answer(const QJsonObject &changed = {})
{
    QJsonObject object{{u"handover"_s, QString(128, u'd')},
                       {u"state"_s, u"waiting"_s},
                       {u"size"_s, 500},
                       {u"sender"_s, fingerprint('a')},
                       {u"recipients"_s, QJsonArray{fingerprint('b'), fingerprint('c')}},
                       {u"taken"_s, QJsonArray{fingerprint('c')}},
                       {u"expiresAt"_s, u"2026-12-20T07:00:00Z"_s}};
    for (auto member = changed.begin(); member != changed.end(); ++member)
        object.insert(member.key(), *member);
    return object;
}

} // namespace

/// What a portal tells of a hand-over is counted and shown only when it can be so.
class RelayQuestionsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatAPortalTells()
    {
        const auto handover = readPortalHandover(answer());
        QVERIFY(handover.ok());
        QCOMPARE(handover->size, 500);
        QCOMPARE(handover->recipients.size(), 2);
        QCOMPARE(handover->taken, QList{QByteArray(32, '\xcc')});
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        const QString half = fingerprint('b').first(62);
        const auto row = [](const char *name, const QString &member, const QJsonValue &value) {
            QTest::newRow(name) << member << value;
        };
        row("to nobody", u"recipients"_s, QJsonArray());
        row("to somebody twice", u"recipients"_s, QJsonArray{fingerprint('c'), fingerprint('c')});
        row("to something else", u"recipients"_s, QJsonArray{half + u"b"_s, fingerprint('c')});
        row("to whom other letters name", u"recipients"_s, QJsonArray{fingerprint('C'), fingerprint('c')});
        row("with a blank in it", u"sender"_s, QString(half + u" bb"_s));
        row("taken by a stranger", u"taken"_s, QJsonArray{fingerprint('d')});
        row("declined by a stranger", u"declined"_s, QJsonArray{fingerprint('d')});
        row("taken twice by one", u"taken"_s, QJsonArray{fingerprint('c'), fingerprint('c')});
        row("half a byte", u"size"_s, 0.5);
        row("a state of another portal", u"state"_s, u"lost"_s);
        row("never over", u"expiresAt"_s, QString());
    }

    void refusesWhatCannotBe()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        const QJsonObject bent = answer({{member, value}});
        QCOMPARE(readPortalHandover(bent).error().reason, u"portal-not-json"_s);
        const QJsonObject list{{u"handovers"_s, QJsonArray{answer(), bent}}};
        QCOMPARE(readPortalHandovers(list).error().reason, u"portal-not-json"_s);
    }

    void tellsWhetherAnybodyTookIt()
    {
        using Found = std::pair<QJsonArray, QJsonArray>;
        const QJsonArray b{fingerprint('b')};
        const QJsonArray c{fingerprint('c')};
        const QJsonArray both{fingerprint('b'), fingerprint('c')};
        for (const auto &[said, state] :
             {std::pair(Found(both, {}), RelayState::Taken), std::pair(Found(b, c), RelayState::Taken),
              std::pair(Found({}, both), RelayState::Declined)}) {
            const auto handover = readPortalHandover(
                answer({{u"state"_s, u"taken"_s}, {u"taken"_s, said.first}, {u"declined"_s, said.second}}));
            QVERIFY(handover.ok());
            QCOMPARE(handover->relayState(), state);
        }
    }

    void readsAList()
    {
        QCOMPARE(readPortalHandovers({{u"handovers"_s, QJsonArray{answer(), answer()}}})->size(), 2);
        QVERIFY(readPortalHandovers({{u"handovers"_s, QJsonArray()}})->isEmpty());
    }
};

QTEST_GUILESS_MAIN(RelayQuestionsTest)
#include "test_relay_questions.moc"
