// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/BoardWords.h"

#include "app/messages/WireWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

constexpr auto context = "Board";

QString translated(const char *source)
{
    return QCoreApplication::translate(context, source);
}

QString moment(const QDateTime &time)
{
    return time.toLocalTime().toString(u"HH:mm dd/MM/yyyy"_s);
}

QString nameIn(const Roster &roster, const AccountId &account)
{
    const auto entry = std::ranges::find(roster.entries, account, &RosterEntry::account);
    return entry == roster.entries.end() ? QString() : entry->name;
}

QString expectedWords(const QList<LocalText> &expected)
{
    QStringList names;
    for (const LocalText &text : expected)
        names.append(text.vi);
    return names.join(translated(QT_TRANSLATE_NOOP("Board", " or ")));
}

QString seatLine(const Board::Seat &seat)
{
    QStringList parts{postWord(seat.post) + u": "_s + seat.person};
    if (!seat.office.isEmpty())
        parts.append(seat.office);
    parts.append(seat.isPartTime ? translated(QT_TRANSLATE_NOOP("Board", "part-time"))
                                 : translated(QT_TRANSLATE_NOOP("Board", "full-time")));
    return parts.join(u" · "_s);
}

QString entryLine(const RosterEntry &entry, const Regulation &regulation)
{
    QStringList levels;
    for (const PermissionLevel &level : levelsOf(regulation.levels, entry.roles, entry.fields))
        levels.append(level.name.vi);
    QStringList parts{entry.name, inWords(roleNames(entry.roles).join(u", "_s))};
    if (!levels.isEmpty())
        parts.append(levels.join(u", "_s));
    parts.append(fieldWords(entry.fields, regulation));
    parts.append(entry.to.isValid()
                     ? translated(QT_TRANSLATE_NOOP("Board", "%1 to %2")).arg(moment(entry.from), moment(entry.to))
                     : translated(QT_TRANSLATE_NOOP("Board", "since %1")).arg(moment(entry.from)));
    return parts.join(u" · "_s);
}

} // namespace

QString postWord(Board::Post post)
{
    switch (post) {
    case Board::Post::Chair:
        return translated(QT_TRANSLATE_NOOP("Board", "Chair of the People's Committee"));
    case Board::Post::Head:
        return translated(QT_TRANSLATE_NOOP("Board", "Head"));
    case Board::Post::Deputy:
        return translated(QT_TRANSLATE_NOOP("Board", "Deputy head"));
    case Board::Post::Member:
        return translated(QT_TRANSLATE_NOOP("Board", "Member"));
    case Board::Post::Helper:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Board", "Helper"));
}

QString powerWord(Power power)
{
    switch (power) {
    case Power::Review:
        return translated(QT_TRANSLATE_NOOP("Board", "Edit and review"));
    case Power::Approve:
        return translated(QT_TRANSLATE_NOOP("Board", "Approve"));
    case Power::Withdraw:
        return translated(QT_TRANSLATE_NOOP("Board", "Withdraw or correct"));
    case Power::Send:
        return translated(QT_TRANSLATE_NOOP("Board", "Pack and send"));
    case Power::AssignTasks:
        return translated(QT_TRANSLATE_NOOP("Board", "Assign tasks"));
    case Power::SignAnswers:
        return translated(QT_TRANSLATE_NOOP("Board", "Sign answers"));
    case Power::DecideRoyalties:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Board", "Decide royalties"));
}

QString powerWords(const QList<Power> &powers)
{
    QStringList names;
    for (const Power power : powers)
        names.append(powerWord(power));
    return names.join(u", "_s);
}

QString periodWords(const Delegation &delegation)
{
    QString words =
        translated(QT_TRANSLATE_NOOP("Board", "%1 to %2")).arg(moment(delegation.begins), moment(delegation.ends));
    if (delegation.revokedAt.isValid())
        words += u", "_s + translated(QT_TRANSLATE_NOOP("Board", "ended %1")).arg(moment(delegation.revokedAt));
    return words;
}

QString standingWord(const Delegation &delegation, const QDateTime &now)
{
    if (delegation.holdsAt(now))
        return translated(QT_TRANSLATE_NOOP("Board", "In force"));
    if (delegation.revokedAt.isValid())
        return translated(QT_TRANSLATE_NOOP("Board", "Ended early"));
    return now < delegation.begins ? translated(QT_TRANSLATE_NOOP("Board", "Not begun yet"))
                                   : translated(QT_TRANSLATE_NOOP("Board", "Over"));
}

QString onBehalfOf(const QString &delegator, const QString &document)
{
    return translated(QT_TRANSLATE_NOOP("Board", "for %1 (delegation no. %2)")).arg(delegator, document);
}

QString taskLine(const Task &task, const QString &assignedBy, const QString &about)
{
    QStringList parts{translated(QT_TRANSLATE_NOOP("Board", "Task %1: %2")).arg(QString::number(task.number), about),
                      task.note};
    if (task.dueAt.isValid())
        parts.append(translated(QT_TRANSLATE_NOOP("Board", "by %1")).arg(moment(task.dueAt)));
    parts.append(translated(QT_TRANSLATE_NOOP("Board", "given by %1")).arg(assignedBy));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString fieldWords(const QStringList &fields, const Regulation &regulation)
{
    if (fields.isEmpty())
        return translated(QT_TRANSLATE_NOOP("Board", "every category"));
    QStringList names;
    for (const QString &field : fields) {
        const Category *category = regulation.findCategory(field);
        names.append(category ? category->name.vi : field);
    }
    return names.join(u"; "_s);
}

QString enforcementWord(Enforcement enforcement)
{
    switch (enforcement) {
    case Enforcement::Block:
        return translated(QT_TRANSLATE_NOOP("Board", "holds the next step"));
    case Enforcement::Warn:
        return translated(QT_TRANSLATE_NOOP("Board", "warns"));
    case Enforcement::Record:
        return translated(QT_TRANSLATE_NOOP("Board", "is recorded"));
    case Enforcement::Configure:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Board", "is set up"));
}

QString gapWords(const BoardGap &gap, const BoardRule &rule)
{
    const QString expected = expectedWords(gap.expected);
    const QString said = [&] {
        switch (gap.part) {
        case BoardGap::Part::Post:
            return translated(QT_TRANSLATE_NOOP("Board", "Nobody is entered as: %1.")).arg(postWord(gap.post));
        case BoardGap::Part::HeadOffice:
            return translated(QT_TRANSLATE_NOOP("Board", "The head must be: %1.")).arg(expected);
        case BoardGap::Part::PartTime:
            return translated(QT_TRANSLATE_NOOP("Board", "Part-time work is asked for: %1.")).arg(postWord(gap.post));
        case BoardGap::Part::Founder:
            return translated(QT_TRANSLATE_NOOP("Board", "The board is set up by: %1.")).arg(expected);
        case BoardGap::Part::StandingBody:
            return translated(QT_TRANSLATE_NOOP("Board", "The standing body is: %1.")).arg(expected);
        case BoardGap::Part::Document:
            break;
        }
        return translated(QT_TRANSLATE_NOOP("Board", "Number and date of the founding decision are not entered."));
    }();
    return said + u" ("_s + rule.ruleId + u", "_s + rule.cite + u')';
}

QStringList boardGapLines(const Board &board, const BoardRule &rule)
{
    QStringList lines;
    for (const BoardGap &gap : boardGaps(board, rule))
        lines.append(gapWords(gap, rule));
    return lines;
}

QStringList foundingLines(const Board &board)
{
    const QString unknown = translated(QT_TRANSLATE_NOOP("Board", "not known"));
    const auto orUnknown = [&](const QString &value) { return value.isEmpty() ? unknown : value; };
    return {translated(QT_TRANSLATE_NOOP("Board", "Founding decision: %1")).arg(orUnknown(board.document)),
            translated(QT_TRANSLATE_NOOP("Board", "Date: %1"))
                .arg(orUnknown(board.founded.isValid() ? board.founded.toString(u"dd/MM/yyyy"_s) : QString())),
            translated(QT_TRANSLATE_NOOP("Board", "Set up by: %1")).arg(orUnknown(board.founder)),
            translated(QT_TRANSLATE_NOOP("Board", "Standing body: %1")).arg(orUnknown(board.standingBody))};
}

QStringList boardLines(const Roster &roster)
{
    QStringList lines = foundingLines(roster.board);
    for (const Board::Seat &seat : roster.board.seats)
        lines.append(seatLine(seat));
    return lines;
}

QString rosterTitle(const Roster &roster, bool signatureValid)
{
    return translated(QT_TRANSLATE_NOOP("Board", "Version %1")).arg(roster.version) + u" · "_s + moment(roster.issuedAt)
           + u" · "_s
           + (signatureValid ? translated(QT_TRANSLATE_NOOP("Board", "signature valid"))
                             : translated(QT_TRANSLATE_NOOP("Board", "SIGNATURE NOT VALID")));
}

QStringList rosterLines(const Roster &roster, const Regulation &regulation)
{
    QStringList lines;
    for (const RosterEntry &entry : roster.entries)
        lines.append(entryLine(entry, regulation));
    for (const Delegation &delegation : roster.delegations)
        lines.append(translated(QT_TRANSLATE_NOOP("Board", "Delegation %1, no. %2: %3 → %4 · %5 · %6"))
                         .arg(QString::number(delegation.number), delegation.document, nameIn(roster, delegation.from),
                              nameIn(roster, delegation.to), powerWords(delegation.powers), periodWords(delegation)));
    return lines;
}

} // namespace bantin::messages
