// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CheckCommand.h"

#include "app/cli/Passphrase.h"
#include "app/messages/DamageWords.h"
#include "app/workflow/RepairWorkspace.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView stateName(StoreReport::FileState state)
{
    switch (state) {
    case StoreReport::FileState::Sound:
        return "sound"_L1;
    case StoreReport::FileState::Damaged:
        return "damaged"_L1;
    case StoreReport::FileState::Missing:
        return "missing"_L1;
    case StoreReport::FileState::Foreign:
        break;
    }
    return "foreign"_L1;
}

QLatin1StringView partName(StoreLoss::Part part)
{
    constexpr QLatin1StringView names[] = {"article"_L1,      "draft"_L1,   "revision"_L1, "revision-text"_L1,
                                           "decision"_L1,     "authors"_L1, "delivery"_L1, "typed"_L1,
                                           "former-draft"_L1, "picture"_L1, "package"_L1,  "records"_L1};
    return names[int(part)];
}

QJsonObject lossJson(const StoreLoss &loss)
{
    return {{u"part"_s, partName(loss.part)}, {u"article"_s, loss.article.toString()},
            {u"title"_s, loss.title},         {u"number"_s, loss.number},
            {u"name"_s, loss.name},           {u"known"_s, loss.isKnown},
            {u"restored"_s, loss.isRestored}};
}

QJsonObject reportJson(const StoreReport &report)
{
    QJsonArray files;
    for (const StoreReport::File &file : report.files)
        files.append(QJsonObject{{u"name"_s, file.name},
                                 {u"state"_s, stateName(file.state)},
                                 {u"pages"_s, file.pages},
                                 {u"damagedPages"_s, file.damagedPages.size()},
                                 {u"logBroken"_s, file.logBroken}});
    QJsonArray losses;
    for (const StoreLoss &loss : report.losses)
        losses.append(lossJson(loss));
    return {{u"sound"_s, report.isSound()},
            {u"complete"_s, report.isComplete},
            {u"searchDamaged"_s, report.searchDamaged},
            {u"structureDamaged"_s, report.structureDamaged},
            {u"files"_s, files},
            {u"losses"_s, losses}};
}

Result<workflow::KeyHolder> holderOf(const Shell &shell, const std::string &directory)
{
    if (shell.options.account.empty())
        return Error{Fault::InvalidInput, u"option-missing"_s, Retry::AfterCorrection, {u"--as"_s}, {}};
    auto passphrase = readPassphrase(QString::fromStdString(shell.options.passphraseFile), u"--passphrase-file"_s);
    if (!passphrase)
        return passphrase.error();
    return workflow::KeyHolder{QDir(QString::fromStdString(directory)), text(shell.options.account),
                               *std::move(passphrase)};
}

} // namespace

CheckCommand::CheckCommand(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *command = app.add_subcommand("check", "Look for damage; exit code 0 when there is none");
    command->add_option("DIR", m_directory, "The workspace")->required();
    command->add_flag("--all", m_all, "Pictures and packages as well");
    CLI::Option *repair =
        command->add_flag("--repair", m_repair, "Write the store anew from what reads; the damaged files are kept");
    command
        ->add_option("--backup", m_backup,
                     "With --repair: where backups go, one backup or a copy of this workspace, for what does not read")
        ->needs(repair);
    command->callback([this] { m_shell.chosen = [this] { return m_repair ? this->repair() : check(); }; });
}

ExitCode CheckCommand::check()
{
    const auto holder = holderOf(m_shell, m_directory);
    if (!holder)
        return m_shell.output.fail(holder.error());
    const auto report =
        workflow::checkWorkspace(*holder, m_all ? store::StoreCheck::Extent::Whole : store::StoreCheck::Extent::Text);
    return report ? answer(*report, {}) : m_shell.output.fail(report.error());
}

ExitCode CheckCommand::repair()
{
    const auto holder = holderOf(m_shell, m_directory);
    if (!holder)
        return m_shell.output.fail(holder.error());
    const auto backup = m_backup.empty() ? std::optional<QDir>() : QDir(QString::fromStdString(m_backup));
    const auto outcome = workflow::repairWorkspace(*holder, backup, m_shell.clock);
    if (!outcome)
        return m_shell.output.fail(outcome.error());
    answer(outcome->report, outcome->keptAs);
    return outcome->report.openLosses().isEmpty() ? ExitCode::Done : ExitCode::Refused;
}

ExitCode CheckCommand::answer(const StoreReport &report, const QString &keptAs) const
{
    QJsonObject json = reportJson(report);
    QStringList sentences = describe(report);
    if (!keptAs.isEmpty()) {
        json.insert(u"damagedFiles"_s, keptAs);
        sentences.append(keptAs);
    }
    m_shell.output.answer(json, sentences.join(u'\n'));
    return report.isSound() ? ExitCode::Done : ExitCode::Refused;
}

} // namespace bantin::cli
