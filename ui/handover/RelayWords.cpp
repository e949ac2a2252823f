// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/RelayWords.h"

#include "app/messages/Messages.h"

namespace bantin::ui {

using namespace Qt::StringLiterals;

QString RelayWords::percent(const RelayedHandover &row)
{
    return QLocale().toString(row.size > 0 ? row.acknowledged * 100 / row.size : 0);
}

QString RelayWords::fetchedBy(const RelayedHandover &row)
{
    return tr("Fetched by %1 of %2").arg(row.taken).arg(row.recipients.size());
}

QString RelayWords::atThePortal(const RelayedHandover &row)
{
    const QString fetched = row.taken == 0 ? tr("At the portal, not fetched yet") : fetchedBy(row);
    return row.declined == 0 ? fetched : fetched + u", "_s + tr("declined by %1").arg(row.declined);
}

StateLook RelayWords::state(const RelayedHandover &row)
{
    switch (row.state) {
    case RelayState::Queued:
        return row.acknowledged == 0 ? StateLook{tr("Waits to be sent"), "hourglass"_L1, Tone::Waiting}
                                     : StateLook{tr("Being sent, %1 %").arg(percent(row)), "send"_L1, Tone::Info};
    case RelayState::Waiting:
        return {atThePortal(row), "globe"_L1, Tone::Info};
    case RelayState::Withdrawing:
        return {tr("Being taken back"), "return"_L1, Tone::Waiting};
    case RelayState::Offered:
        return {tr("Waits for you"), "inbox"_L1, Tone::Waiting};
    case RelayState::Fetching:
        return {tr("Being fetched, %1 %").arg(percent(row)), "import"_L1, Tone::Info};
    case RelayState::Fetched:
        return {tr("Here, to be looked into"), "eye"_L1, Tone::Waiting};
    case RelayState::Imported:
    case RelayState::Acknowledged:
        return {tr("Taken over"), "check"_L1, Tone::Success};
    case RelayState::Declining:
        return {tr("Being declined"), "decline"_L1, Tone::Waiting};
    case RelayState::Declined:
        return {tr("Declined"), "decline"_L1, row.direction == RelayDirection::Sent ? Tone::Waiting : Tone::Neutral};
    case RelayState::Taken:
        return row.declined == 0 ? StateLook{tr("Everybody has it"), "check"_L1, Tone::Success}
                                 : StateLook{fetchedBy(row) + u", "_s + tr("declined by %1").arg(row.declined),
                                             "check"_L1, Tone::Waiting};
    case RelayState::Withdrawn:
        return {tr("Taken back"), "withdrawn"_L1, Tone::Neutral};
    case RelayState::Expired:
        break;
    }
    return {tr("Nobody fetched it in time"), "clock"_L1, Tone::Neutral};
}

bool RelayWords::isOver(const RelayedHandover &row)
{
    using enum RelayState;
    return row.state == Acknowledged || row.state == Taken || row.state == Withdrawn || row.state == Expired
           || row.state == Declined;
}

QString RelayWords::detail(const RelayedHandover &row)
{
    if (row.state == RelayState::Declined && row.direction == RelayDirection::Sent)
        return tr("Nobody took it over; the articles stay here as they are. %1").arg(Words::moment(row.updatedAt));
    if (isOver(row))
        return Words::moment(row.updatedAt);
    QStringList said;
    if (!row.lastReason.isEmpty())
        said.append(describe({Fault::Remote, row.lastReason, Retry::Later, row.lastDetail.split(u'\n'), {}}).happened);
    if (row.nextAttemptAt.isValid())
        said.append(tr("tried again %1").arg(Words::moment(row.nextAttemptAt)));
    if (row.expiresAt.isValid() && row.state != RelayState::Fetched && row.state != RelayState::Imported)
        said.append(tr("kept at the portal until %1").arg(Words::day(row.expiresAt)));
    return said.join(u" · "_s);
}

QString RelayWords::articles(const RelayedHandover &row)
{
    const QStringList titles = row.titles.split(u'\n', Qt::SkipEmptyParts);
    return titles.isEmpty() ? tr("Encrypted, %1").arg(Words::bytes(row.size)) : titles.join(u"; "_s);
}

} // namespace bantin::ui
