// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RelayCommands.h"

#include "app/base/Clock.h"
#include "app/cli/HandoverOrders.h"
#include "app/messages/Messages.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const workflow::Session &session, const QByteArray &certificate)
{
    const auto entry = std::ranges::find(session.roster.entries, certificate, &RosterEntry::certificateSha256);
    return entry == session.roster.entries.cend() ? QString() : entry->name;
}

QJsonObject rowJson(const workflow::Session &session, const RelayedHandover &row)
{
    QStringList recipients;
    for (const QByteArray &certificate : row.recipients)
        recipients.append(nameOf(session, certificate));
    QJsonObject json{{u"handover"_s, QString::fromLatin1(row.sha512.toHex())},
                     {u"direction"_s, row.direction == RelayDirection::Sent ? u"sent"_s : u"received"_s},
                     {u"state"_s, relayStateName(row.state)},
                     {u"size"_s, row.size},
                     {u"bytes"_s, row.acknowledged},
                     {u"sender"_s, nameOf(session, row.sender)},
                     {u"recipients"_s, QJsonArray::fromStringList(recipients)},
                     {u"taken"_s, row.taken},
                     {u"declined"_s, row.declined},
                     {u"articles"_s, QJsonArray::fromStringList(row.titles.split(u'\n', Qt::SkipEmptyParts))}};
    if (row.expiresAt.isValid())
        json.insert(u"expires-at"_s, toTimestamp(row.expiresAt));
    if (!row.lastReason.isEmpty())
        json.insert(u"reason"_s, row.lastReason);
    return json;
}

QString line(const workflow::Session &session, const RelayedHandover &row)
{
    QStringList parts{QString::fromLatin1(row.sha512.toHex().first(16)), relayStateName(row.state),
                      nameOf(session, row.sender), row.titles.split(u'\n').join(u"; "_s)};
    if (!row.lastReason.isEmpty())
        parts.append(
            describe({Fault::Remote, row.lastReason, Retry::Later, row.lastDetail.split(u'\n'), {}}).oneLine());
    return parts.join(u'\t');
}

/// The one whose digest begins so.
Result<QByteArray> digestOf(const QList<RelayedHandover> &rows, const std::string &given)
{
    const QByteArray beginning = QByteArray::fromStdString(given).toLower();
    QList<QByteArray> found;
    for (const RelayedHandover &row : rows) {
        if (row.sha512.toHex().startsWith(beginning))
            found.append(row.sha512);
    }
    if (found.size() == 1)
        return found.constFirst();
    return Error{Fault::NotFound, u"relayed-not-found"_s, Retry::Never, {text(given)}, {}};
}

bool isSettled(const RelayedHandover &row)
{
    return !row.isUnderway() && row.state != RelayState::Fetched;
}

} // namespace

RelayCommands::RelayCommands(CLI::App &handover, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *command = add(handover, "send",
                            "Seal articles to members at other desks and bring them to the portal, or "
                            "go on with what is on its way; exit 0 when the portal has all of it",
                            &RelayCommands::send);
    command->add_option("--article", m_articles, "Several of them; none: only what is on its way")->type_name("ID");
    command->add_option("--to", m_recipients, "Members by name or by a file with their certificate")
        ->type_name("NAME|CERT.pem");
    add(handover, "receive",
        "Fetch what other desks left at the portal for the account, and take it over; exit 0 when "
        "all of it is",
        &RelayCommands::receive);
    command = add(handover, "decline",
                  "Say no to what another desk left at the portal for the account; its sender is told, and their "
                  "articles stay as they are",
                  &RelayCommands::decline);
    command->add_option("HANDOVER", m_handover, "As 'relayed' says it, or its beginning")->required();
    command = add(handover, "withdraw", "Take back what the account left at the portal", &RelayCommands::withdraw);
    command->add_option("HANDOVER", m_handover, "As 'relayed' says it, or its beginning")->required();
    add(handover, "relayed", "What the account sent and receives through the portal, and how far it is",
        &RelayCommands::relayed);
}

CLI::App *RelayCommands::add(CLI::App &handover, const char *name, const char *description,
                             ExitCode (RelayCommands::*run)())
{
    CLI::App *command = handover.add_subcommand(name, description);
    command->add_option("DIR", m_directory)->required();
    command->add_option("--portal", m_portal, "Address of the portal instead of the workspace's")->type_name("URL");
    command->add_option("--bandwidth", m_bandwidth, "KiB/s, or a timetable such as \"07:00,32 17:00,off\"")
        ->type_name("RATE");
    command->add_option("--access-token-file", m_tokenFile, "As with outbox send")->type_name("FILE");
    command->callback([this, run] { m_shell.chosen = [this, run] { return (this->*run)(); }; });
    return command;
}

Result<std::unique_ptr<RelayGo>> RelayCommands::open() const
{
    std::optional<sync::BandwidthTimetable> timetable;
    if (!m_bandwidth.empty()) {
        const auto given = sync::BandwidthTimetable::parse(text(m_bandwidth));
        if (!given)
            return given.error();
        timetable = *given;
    }
    auto go = std::make_unique<RelayGo>(m_shell, LineOrder{text(m_directory), text(m_portal), timetable, m_tokenFile});
    if (const auto opened = go->open(); !opened)
        return opened.error();
    return go;
}

Result<void> RelayCommands::queue(RelayGo &go) const
{
    return go.withSession([this](workflow::Session &session) -> Result<void> {
        const auto order = handoverOrder(session, m_articles, m_recipients);
        if (!order)
            return order.error();
        const auto queued = workflow::relayHandover(session, *order, m_shell.regulations());
        if (!queued)
            return queued.error();
        for (const QString &line : privateDataLines(*queued))
            m_shell.output.note(line);
        return {};
    });
}

ExitCode RelayCommands::send()
{
    auto go = open();
    if (!go)
        return m_shell.output.fail(go.error());
    if (!m_articles.empty() || !m_recipients.empty()) {
        if (const auto queued = queue(**go); !queued)
            return m_shell.output.fail(queued.error());
    }
    auto rows = (*go)->work();
    if (!rows)
        return m_shell.output.fail(rows.error());
    rows->removeIf([](const RelayedHandover &row) { return row.direction == RelayDirection::Received; });
    return answer(**go, *rows);
}

ExitCode RelayCommands::receive()
{
    auto go = open();
    if (!go)
        return m_shell.output.fail(go.error());
    const auto offered = (*go)->look();
    if (!offered)
        return m_shell.output.fail(offered.error());
    QList<QByteArray> wanted;
    for (const RelayedHandover &row : *offered)
        wanted.append(row.sha512);
    const auto accepted =
        (*go)->withSession([&](workflow::Session &session) { return workflow::acceptOffered(session, wanted); });
    auto rows = accepted ? (*go)->work() : accepted.error();
    if (!rows)
        return m_shell.output.fail(rows.error());
    QMap<QByteArray, Error> refused;
    for (const RelayedHandover &row : *rows) {
        if (row.direction != RelayDirection::Received || row.state != RelayState::Fetched)
            continue;
        const auto taken = (*go)->withSession([&](workflow::Session &session) {
            return workflow::importRelayed(session, row.sha512, m_shell.regulations());
        });
        if (!taken && taken.error().reason != "handover-known"_L1)
            refused.insert(row.sha512, taken.error());
    }
    rows = (*go)->work();
    if (!rows)
        return m_shell.output.fail(rows.error());
    rows->removeIf([](const RelayedHandover &row) { return row.direction == RelayDirection::Sent; });
    return answer(**go, *rows, refused);
}

ExitCode RelayCommands::settle(const std::function<Result<void>(RelayGo &, const QByteArray &)> &decide)
{
    auto go = open();
    if (!go)
        return m_shell.output.fail(go.error());
    const auto known = (*go)->look();
    const auto sha512 = known ? digestOf(*known, m_handover) : known.error();
    if (!sha512)
        return m_shell.output.fail(sha512.error());
    if (const auto decided = decide(**go, *sha512); !decided)
        return m_shell.output.fail(decided.error());
    auto rows = (*go)->work();
    if (!rows)
        return m_shell.output.fail(rows.error());
    rows->removeIf([&](const RelayedHandover &row) { return row.sha512 != *sha512; });
    return answer(**go, *rows);
}

ExitCode RelayCommands::decline()
{
    return settle([](RelayGo &go, const QByteArray &sha512) {
        return go.withSession([&](workflow::Session &session) { return workflow::declineOffered(session, sha512); });
    });
}

ExitCode RelayCommands::withdraw()
{
    return settle([](RelayGo &go, const QByteArray &sha512) -> Result<void> {
        const auto withdrawn = go.withdraw(sha512);
        return withdrawn ? Result<void>() : withdrawn.error();
    });
}

ExitCode RelayCommands::relayed()
{
    auto go = open();
    if (!go)
        return m_shell.output.fail(go.error());
    const auto rows = (*go)->look();
    return rows ? answer(**go, *rows) : m_shell.output.fail(rows.error());
}

ExitCode RelayCommands::answer(RelayGo &go, const QList<RelayedHandover> &rows,
                               const QMap<QByteArray, Error> &refused) const
{
    QJsonArray json;
    QStringList lines;
    for (RelayedHandover row : rows) {
        if (const auto why = refused.constFind(row.sha512); why != refused.cend()) {
            row.lastReason = why->reason;
            row.lastDetail = why->arguments.join(u'\n');
        }
        go.withSession([&](workflow::Session &session) {
            json.append(rowJson(session, row));
            lines.append(line(session, row));
            return true;
        });
    }
    m_shell.output.answer({{u"handovers"_s, json}}, lines.join(u'\n'));
    return std::ranges::all_of(rows, isSettled) ? ExitCode::Done : ExitCode::Refused;
}

} // namespace bantin::cli
