// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AuditCommands.h"

#include "app/messages/AuditWords.h"
#include "app/workflow/ReadAudit.h"
#include "app/workflow/VerifyAudit.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonArray>

#include <limits>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QString timeOrNothing(const QDateTime &time)
{
    return time.isValid() ? toTimestamp(time) : QString();
}

QJsonObject toJson(const AuditFinding &finding)
{
    return {{u"finding"_s, auditFindingName(finding.kind)},
            {u"entry"_s, finding.entry},
            {u"subject"_s, finding.subject},
            {u"number"_s, finding.number},
            {u"after"_s, timeOrNothing(finding.after)},
            {u"before"_s, timeOrNothing(finding.before)},
            {u"sentence"_s, messages::auditFindingInWords(finding)}};
}

QString line(const AuditFinding &finding)
{
    return QStringList{messages::auditFindingInWords(finding), timeOrNothing(finding.after),
                       timeOrNothing(finding.before)}
        .join(u'\t');
}

QJsonObject toJson(const AuditReport &report)
{
    QJsonArray findings;
    for (const AuditFinding &finding : report.findings)
        findings.append(toJson(finding));
    return {{u"sound"_s, report.isSound()},          {u"entries"_s, report.entries},
            {u"checkpoints"_s, report.checkpoints},  {u"revisions"_s, report.revisions},
            {u"decisions"_s, report.decisions},      {u"rosters"_s, report.rosters},
            {u"further-rows"_s, report.furtherRows}, {u"findings"_s, findings},
            {u"unlisted"_s, report.unlisted},        {u"sealed-at"_s, timeOrNothing(report.sealedAt)}};
}

QString sentences(const AuditReport &report)
{
    if (report.isSound())
        return QCoreApplication::translate(
                   "Messages", "The audit log and what it speaks of are intact: %1 entries, %2 checkpoints.")
            .arg(report.entries)
            .arg(report.checkpoints);
    QStringList lines;
    for (const AuditFinding &finding : report.findings)
        lines.append(line(finding));
    return lines.join(u'\n');
}

} // namespace

AuditCommands::AuditCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *group = app.add_subcommand("audit", "Audit log (nhật ký)")->require_subcommand(1);
    CLI::App *command = group->add_subcommand("list", "The entries, newest first");
    command->add_option("DIR", m_directory)->required();
    command->add_option("--about", m_about, "Only those about this article, account or delivery")->type_name("ID");
    command->callback([this] { m_shell.chosen = [this] { return list(); }; });

    command =
        group->add_subcommand("verify", "Whether anything was altered outside the program; exit 0 when nothing was");
    command->add_option("DIR", m_directory)->required();
    command->callback([this] { m_shell.chosen = [this] { return verify(); }; });

    command = group->add_subcommand("export", "Everything needed to check the log without the program");
    command->add_option("DIR", m_directory)->required();
    command->add_option("FILE", m_file)->required();
    command->callback([this] { m_shell.chosen = [this] { return exportAll(); }; });
}

ExitCode AuditCommands::list()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto entries =
        workflow::readAudit(*session, {.subject = text(m_about), .limit = std::numeric_limits<int>::max()});
    if (!entries)
        return m_shell.output.fail(entries.error());
    QJsonArray json;
    QStringList lines;
    for (const AuditEntry &entry : *entries) {
        json.append(QJsonObject{{u"sequence"_s, entry.sequence},
                                {u"at"_s, toTimestamp(entry.at)},
                                {u"actor"_s, entry.actorName},
                                {u"action"_s, entry.action},
                                {u"subject"_s, entry.subject},
                                {u"detail"_s, entry.detail}});
        lines.append(QStringList{toTimestamp(entry.at), entry.actorName, messages::auditActionInWords(entry.action),
                                 entry.subject}
                         .join(u'\t'));
    }
    m_shell.output.answer({{u"entries"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode AuditCommands::verify()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto report = workflow::verifyAudit(*session);
    if (!report)
        return m_shell.output.fail(report.error());
    m_shell.output.answer(toJson(*report), sentences(*report));
    return report->isSound() ? ExitCode::Done : ExitCode::Refused;
}

ExitCode AuditCommands::exportAll()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto bytes = workflow::exportAudit(*session);
    if (!bytes)
        return m_shell.output.fail(bytes.error());
    const QString path = QString::fromStdString(m_file);
    if (const auto written = writeFile(path, *bytes); !written)
        return m_shell.output.fail(written.error());
    m_shell.output.answer({{u"file"_s, path}}, path);
    return ExitCode::Done;
}

} // namespace bantin::cli
