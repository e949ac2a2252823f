// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/Messages.h"

#include "app/messages/CommonSentences.h"
#include "app/messages/MessageTable.h"
#include "app/messages/WireWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace bantin {

using namespace Qt::StringLiterals;

namespace messages {
namespace {

// One a line, so that they are easily told apart.
// clang-format off
auto tables()
{
    return std::to_array<std::span<const Message>>({
        accessMessages(),
        auditMessages(),
        backupMessages(),
        bagMessages(),
        boardMessages(),
        calendarMessages(),
        deliveryMessages(),
        editorialMessages(),
        fileMessages(),
        handoverMessages(),
        importMessages(),
        packageMessages(),
        parcelMessages(),
        portalAnswerMessages(),
        relayMessages(),
        portalMessages(),
        publicationMessages(),
        questionMessages(),
        registerMessages(),
        royaltyMessages(),
        vaultMessages(),
    });
}
// clang-format on

const Message *findMessage(const QString &reason)
{
    for (const std::span<const Message> table : tables()) {
        const auto found = std::ranges::find_if(
            table, [&](const Message &message) { return QLatin1StringView(message.reason) == reason; });
        if (found != table.end())
            return &*found;
    }
    return nullptr;
}

/// Fills %1, %2… from `arguments`. One pass, so that a "%2" typed into a title is never taken for a place.
QString filled(const char *source, const QStringList &arguments)
{
    const QString text = QCoreApplication::translate("Messages", source);
    QString sentence;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPlace = text.at(i) == u'%' && i + 1 < text.size() && text.at(i + 1).isDigit();
        if (isPlace)
            sentence += arguments.value(text.at(++i).digitValue() - 1, u"…"_s);
        else
            sentence += text.at(i);
    }
    return sentence;
}

const char *happenedFor(Fault fault)
{
    switch (fault) {
    case Fault::InvalidInput:
        return QT_TRANSLATE_NOOP("Messages", "What was given cannot be used.");
    case Fault::NotFound:
        return QT_TRANSLATE_NOOP("Messages", "What was asked for is not there.");
    case Fault::Denied:
        return QT_TRANSLATE_NOOP("Messages", "The rules do not allow this.");
    case Fault::Conflict:
        return QT_TRANSLATE_NOOP("Messages", "This is not possible at the moment.");
    case Fault::Tampered:
        return QT_TRANSLATE_NOOP("Messages", "The data is not what was written or signed.");
    case Fault::WrongKey:
        return QT_TRANSLATE_NOOP("Messages", "The passphrase or key does not fit.");
    case Fault::Unsupported:
        return QT_TRANSLATE_NOOP("Messages", "This version of Bàn Tin cannot read that.");
    case Fault::Storage:
        return QT_TRANSLATE_NOOP("Messages", "The disk could not be read or written.");
    case Fault::NoSpace:
        return QT_TRANSLATE_NOOP("Messages", "The disk is full.");
    case Fault::Network:
        return QT_TRANSLATE_NOOP("Messages", "The connection failed.");
    case Fault::Remote:
        return QT_TRANSLATE_NOOP("Messages", "The portal gave an answer that cannot be used.");
    case Fault::Cancelled:
        return QT_TRANSLATE_NOOP("Messages", "This was stopped.");
    case Fault::Internal:
        break;
    }
    return QT_TRANSLATE_NOOP("Messages", "Bàn Tin made a mistake.");
}

const char *nextFor(Retry retry)
{
    switch (retry) {
    case Retry::Later:
        return QT_TRANSLATE_NOOP("Messages", "Try again in a while.");
    case Retry::AfterCorrection:
        return QT_TRANSLATE_NOOP("Messages", "Correct it, then try again.");
    case Retry::Never:
        break;
    }
    return tellAdministrator;
}

Sentence fallback(const Error &error)
{
    Sentence sentence{filled(happenedFor(error.fault), {}), filled(lastSaveSafe, {}), filled(nextFor(error.retry), {})};
    if (!error.reason.isEmpty())
        sentence.next += u" ("_s + error.reason + u')';
    return sentence;
}

} // namespace
} // namespace messages

Sentence describe(const Error &error)
{
    using namespace messages;
    const Message *message = findMessage(error.reason);
    if (!message)
        return fallback(error);
    QStringList arguments = error.arguments;
    if (message->arguments == Arguments::Names)
        std::ranges::transform(arguments, arguments.begin(), inWords);
    return {filled(message->happened, arguments), filled(message->safe, arguments), filled(message->next, arguments)};
}

Sentence describeRefusedHandover(const Error &error)
{
    using namespace messages;
    Sentence sentence = describe(error);
    const bool isOfItsContent =
        error.fault == Fault::Tampered || error.fault == Fault::InvalidInput || error.fault == Fault::Denied;
    const bool isOwn = std::ranges::any_of(
        handoverMessages(), [&](const Message &message) { return QLatin1StringView(message.reason) == error.reason; });
    if (!isOfItsContent || isOwn || error.reason.startsWith("passphrase-"_L1))
        return sentence;
    sentence.safe = filled(nothingTakenOver, {});
    sentence.next = filled(handOverAgain, {});
    return sentence;
}

QStringList describedReasons()
{
    QStringList reasons;
    for (const std::span<const messages::Message> table : messages::tables()) {
        for (const messages::Message &message : table)
            reasons.append(QLatin1StringView(message.reason));
    }
    reasons.sort();
    return reasons;
}

} // namespace bantin
