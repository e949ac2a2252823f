// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RecordCommands.h"

#include "app/cli/Json.h"
#include "app/messages/MinutesText.h"
#include "app/workflow/HandOverAccount.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace bantin::cli {

using namespace Qt::StringLiterals;

RecordCommands::RecordCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *group =
        app.add_subcommand("records", "Signed papers of the unit, such as minutes (biên bản)")->require_subcommand(1);
    CLI::App *command = group->add_subcommand("list", "Every paper with its number");
    command->add_option("DIR", m_directory)->required();
    command->callback([this] { m_shell.chosen = [this] { return list(); }; });

    command = group->add_subcommand("show", "One paper, to print; with --json the signed bytes and the signature");
    command->add_option("DIR", m_directory)->required();
    command->add_option("NUMBER", m_number)->required();
    command->callback([this] { m_shell.chosen = [this] { return show(); }; });
}

ExitCode RecordCommands::list()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto records = workflow::listRecords(*session);
    if (!records)
        return m_shell.output.fail(records.error());
    QJsonArray json;
    QStringList lines;
    for (const store::SignedRecord &record : *records) {
        json.append(QJsonObject{{u"number"_s, record.number},
                                {u"kind"_s, record.kind},
                                {u"subject"_s, record.subject},
                                {u"at"_s, toTimestamp(record.at)}});
        lines.append(QStringList{QString::number(record.number), toTimestamp(record.at), record.kind}.join(u'\t'));
    }
    m_shell.output.answer({{u"records"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode RecordCommands::show()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto record = store::RecordRepository(*session->store).find(m_number);
    if (!record)
        return m_shell.output.fail(record.error());
    m_shell.output.answer({{u"number"_s, record->number},
                           {u"json"_s, QString::fromUtf8(record->json)},
                           {u"signature"_s, QString::fromLatin1(record->signature.toBase64())}},
                          messages::minutesText(record->json));
    return ExitCode::Done;
}

} // namespace bantin::cli
