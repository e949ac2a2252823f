// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/RelayQuestions.h"

#include "app/base/CanonicalJson.h"
#include "sync/transport/TransportFault.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

constexpr qsizetype sha512Bytes = 64;
constexpr qsizetype fingerprintBytes = 32;

using State = PortalHandover::State;

struct Name {
    QLatin1StringView name;
    State state;
};

constexpr std::array states{Name{"announced"_L1, State::Announced}, Name{"waiting"_L1, State::Waiting},
                            Name{"taken"_L1, State::Taken}, Name{"withdrawn"_L1, State::Withdrawn},
                            Name{"expired"_L1, State::Expired}};

/// From lower-case hex of exactly so many bytes; empty for anything else.
QByteArray bytesFrom(const QJsonValue &hex, qsizetype size)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toString().toLatin1());
    return bytes.size() == size && QString::fromLatin1(bytes.toHex()) == hex.toString() ? bytes : QByteArray();
}

/// Nothing when one of them is none, or stands there twice.
std::optional<QList<QByteArray>> fingerprintsIn(const QJsonValue &value)
{
    QList<QByteArray> all;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array)
        all.append(bytesFrom(entry, fingerprintBytes));
    const bool areDifferent = QSet<QByteArray>(all.cbegin(), all.cend()).size() == all.size();
    return areDifferent && !all.contains(QByteArray()) && value.isArray() ? std::optional(all) : std::nullopt;
}

/// A portal from before there was a relay knows no such address.
Error asRelayError(const Error &error)
{
    if (error.reason != "not-found"_L1 && error.reason != "method-not-allowed"_L1)
        return error;
    return {Fault::Unsupported, u"relay-unsupported"_s, Retry::Later, {}, error.detail};
}

} // namespace

RelayState PortalHandover::relayState() const
{
    Q_ASSERT(isOver());
    if (state == State::Taken)
        return taken.isEmpty() && !declined.isEmpty() ? RelayState::Declined : RelayState::Taken;
    return state == State::Withdrawn ? RelayState::Withdrawn : RelayState::Expired;
}

Result<PortalHandover> readPortalHandover(const QJsonObject &answer)
{
    const auto state = std::ranges::find(states, answer.value("state"_L1).toString(), &Name::name);
    const auto recipients = fingerprintsIn(answer.value("recipients"_L1));
    const auto taken = fingerprintsIn(answer.value("taken"_L1));
    // A portal of before knows no declining.
    const auto declined = fingerprintsIn(answer.value("declined"_L1).toArray());
    if (state == states.end() || !recipients || !taken || !declined)
        return notJsonFault(u"a hand-over that cannot be read"_s);
    const PortalHandover handover{
        bytesFrom(answer.value("handover"_L1), sha512Bytes),    state->state, answer.value("size"_L1).toInteger(-1),
        bytesFrom(answer.value("sender"_L1), fingerprintBytes), *recipients,  *taken,
        fromTimestamp(answer.value("expiresAt"_L1).toString()), *declined};
    const auto isRecipient = [&](const QByteArray &member) { return recipients->contains(member); };
    if (recipients->isEmpty() || !std::ranges::all_of(*taken + *declined, isRecipient))
        return notJsonFault(u"a hand-over to nobody, or settled by a stranger"_s);
    if (handover.sha512.isEmpty() || handover.sender.isEmpty() || handover.size < 1 || !handover.expiresAt.isValid())
        return notJsonFault(u"a hand-over that lacks what it must have"_s);
    return handover;
}

Result<QList<PortalHandover>> readPortalHandovers(const QJsonObject &answer)
{
    QList<PortalHandover> handovers;
    const QJsonArray entries = answer.value("handovers"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        auto handover = readPortalHandover(entry.toObject());
        if (!handover)
            return handover.error();
        handovers.append(*std::move(handover));
    }
    return handovers;
}

RelayQuestions::RelayQuestions(UnitQuestions &questions)
    : m_questions(questions)
{
}

QString RelayQuestions::target(const QByteArray &sha512, const QString &below) const
{
    return m_questions.ofUnit(u"handovers/"_s + QString::fromLatin1(sha512.toHex()) + below);
}

QFuture<Result<PortalHandover>> RelayQuestions::ask(const QString &target, const QByteArray &method,
                                                    const QByteArray &body)
{
    return m_questions.ask(target, method, body)
        .then(&m_questions, [](const Result<QJsonObject> &answer) -> Result<PortalHandover> {
            return answer ? readPortalHandover(*answer) : asRelayError(answer.error());
        });
}

QFuture<Result<QList<PortalHandover>>> RelayQuestions::list()
{
    return m_questions.ask(m_questions.ofUnit(u"handovers"_s))
        .then(&m_questions, [](const Result<QJsonObject> &answer) -> Result<QList<PortalHandover>> {
            return answer ? readPortalHandovers(*answer) : asRelayError(answer.error());
        });
}

QFuture<Result<PortalHandover>> RelayQuestions::find(const QByteArray &sha512)
{
    return ask(target(sha512), "GET");
}

QFuture<Result<PortalHandover>> RelayQuestions::announce(const RelayedHandover &handover)
{
    QJsonArray recipients;
    for (const QByteArray &recipient : handover.recipients)
        recipients.append(QString::fromLatin1(recipient.toHex()));
    return ask(target(handover.sha512), "PUT",
               toCanonicalJson({{u"size"_s, handover.size}, {u"recipients"_s, recipients}}));
}

QFuture<Result<PortalHandover>> RelayQuestions::withdraw(const QByteArray &sha512)
{
    return ask(target(sha512), "DELETE");
}

QFuture<Result<PortalHandover>> RelayQuestions::acknowledge(const QByteArray &sha512)
{
    return ask(target(sha512, u"/taken"_s), "PUT");
}

QFuture<Result<PortalHandover>> RelayQuestions::decline(const QByteArray &sha512)
{
    return ask(target(sha512, u"/declined"_s), "PUT");
}

QString RelayQuestions::contentTarget(const QByteArray &sha512) const
{
    return target(sha512, u"/content"_s);
}

QFuture<Result<QHttpHeaders>> RelayQuestions::contentHeaders(const QByteArray &sha512)
{
    return m_questions.headers(contentTarget(sha512));
}

} // namespace bantin::sync
