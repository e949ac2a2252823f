// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HandoverCommands.h"

#include "app/base/Clock.h"
#include "app/cli/ArticleSteps.h"
#include "app/cli/HandoverOrders.h"
#include "app/workflow/ExportHandover.h"
#include "app/workflow/HandoverFile.h"
#include "app/workflow/OtherVersions.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QJsonArray>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Messages", text);
}

QString sentenceOf(const workflow::HandoverFate &fate)
{
    switch (fate.fate) {
    case MergeFate::New:
        return translated(QT_TRANSLATE_NOOP("Messages", "%1: taken over.")).arg(fate.title);
    case MergeFate::Joined:
        return translated(QT_TRANSLATE_NOOP("Messages", "%1: goes on; %2 decisions joined."))
            .arg(fate.title)
            .arg(fate.decisions);
    case MergeFate::Same:
        return translated(QT_TRANSLATE_NOOP("Messages", "%1: nothing new.")).arg(fate.title);
    case MergeFate::Older:
        return translated(QT_TRANSLATE_NOOP("Messages", "%1: an older copy; this desk already has more."))
            .arg(fate.title);
    case MergeFate::Diverged:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Messages", "%1: both desks went on; both versions are kept.")).arg(fate.title);
}

QJsonObject fateJson(const workflow::HandoverFate &fate)
{
    return {{u"article"_s, fate.article.toString()},
            {u"title"_s, fate.title},
            {u"fate"_s, QString::fromLatin1(mergeFateName(fate.fate))},
            {u"revisions"_s, fate.revisions},
            {u"decisions"_s, fate.decisions},
            {u"comments"_s, fate.comments},
            {u"question-steps"_s, fate.questionSteps},
            {u"question-apart"_s, fate.questionApart},
            {u"version"_s, fate.branch}};
}

QJsonObject versionJson(const workflow::OtherVersion &version)
{
    return {{u"number"_s, version.number},
            {u"article"_s, version.article.toString()},
            {u"title"_s, version.metadata.title},
            {u"sender"_s, version.sender},
            {u"sent-at"_s, toTimestamp(version.sentAt)},
            {u"stage"_s, stageName(version.stage)},
            {u"settled"_s, version.isSettled}};
}

} // namespace

HandoverCommands::HandoverCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
    , m_group(app.add_subcommand("handover", "Hand-over (bàn giao) of articles between desks of one unit"))
{
    m_group->require_subcommand(1);
    CLI::App *command =
        m_group->add_subcommand("export", "Seal articles with their whole history to members elsewhere");
    command->add_option("DIR", m_directory)->required();
    command->add_option("FILE", m_file, "New file; nobody but its recipients can read it")->required();
    command->add_option("--article", m_articles, "Several of them")->type_name("ID")->required();
    command->add_option("--to", m_recipients, "Members by name or by a file with their certificate")
        ->type_name("NAME|CERT.pem")
        ->required();
    command->callback([this] { m_shell.chosen = [this] { return exportTo(); }; });
    for (const bool isImport : {false, true}) {
        command = m_group->add_subcommand(isImport ? "import" : "inspect",
                                          isImport ? "Take over what was handed to the account, whole or not at all"
                                                   : "What taking it over would do; changes nothing");
        command->add_option("DIR", m_directory)->required();
        command->add_option("FILE", m_file)->required();
        command->callback(
            [this, isImport] { m_shell.chosen = [this, isImport] { return isImport ? import() : inspect(); }; });
    }
    addVersions();
}

void HandoverCommands::addVersions()
{
    CLI::App *command = m_group->add_subcommand("versions", "Versions of other desks that are kept beside an article");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_article)->required();
    command->callback([this] { m_shell.chosen = [this] { return versions(); }; });
    command =
        m_group->add_subcommand("settle", "Deal with such a version: keep the text here, or take theirs as the draft");
    command->add_option("DIR", m_directory)->required();
    command->add_option("NUMBER", m_number)->required();
    command->add_flag("--take-theirs", m_takesTheirs,
                      "Their text becomes the draft; what stood here stays in its history");
    command->callback([this] { m_shell.chosen = [this] { return settle(); }; });
}

Result<workflow::Session> HandoverCommands::open() const
{
    return openSession(m_shell, m_directory);
}

Result<QByteArray> HandoverCommands::readSealed() const
{
    return workflow::readHandoverFile(QString::fromStdString(m_file));
}

ExitCode HandoverCommands::exportTo()
{
    auto session = open();
    if (!session)
        return m_shell.output.fail(session.error());
    const auto order = handoverOrder(*session, m_articles, m_recipients);
    if (!order)
        return m_shell.output.fail(order.error());
    const auto done = workflow::exportHandover(*session, *order, m_shell.regulations());
    if (!done)
        return m_shell.output.fail(done.error());
    const QString file = QString::fromStdString(m_file);
    if (const auto written = workflow::writeHandoverFile(file, done->bytes); !written)
        return m_shell.output.fail(written.error());
    if (const auto noted = workflow::noteHandedOver(*session, done->slip.id); !noted) {
        m_shell.output.note(
            translated(QT_TRANSLATE_NOOP("Messages", "The file %1 is whole and can be used, but this desk could not "
                                                     "note that it was handed over."))
                .arg(file));
        return m_shell.output.fail(noted.error());
    }
    const QString line = translated(QT_TRANSLATE_NOOP("Messages", "Handed over %1 articles; the file is %2."))
                             .arg(done->titles.size())
                             .arg(file);
    m_shell.output.answer({{u"file"_s, file},
                           {u"handover"_s, done->slip.id},
                           {u"size"_s, done->bytes.size()},
                           {u"articles"_s, QJsonArray::fromStringList(done->titles)},
                           {u"without-private-data"_s, QJsonArray::fromStringList(done->withoutPrivateData)}},
                          (QStringList{line} + privateDataLines(*done)).join(u'\n'));
    return ExitCode::Done;
}

ExitCode HandoverCommands::answer(const workflow::HandoverSummary &summary) const
{
    QJsonArray articles;
    QStringList lines{
        translated(QT_TRANSLATE_NOOP("Messages", "Hand-over by %1 of %2."))
            .arg(summary.slip.sender.name, summary.slip.createdAt.toLocalTime().toString(u"dd/MM/yyyy HH:mm"_s))};
    for (const workflow::HandoverFate &fate : summary.articles) {
        articles.append(fateJson(fate));
        lines.append(sentenceOf(fate));
        if (fate.questionApart)
            lines.append(translated(QT_TRANSLATE_NOOP("Messages", "%1: other steps were taken with its question here; "
                                                                  "those here stay."))
                             .arg(fate.title));
    }
    if (summary.bringsNewerRoster)
        lines.append(translated(QT_TRANSLATE_NOOP("Messages", "It brings a newer list of the editorial board.")));
    if (summary.bringsNewerRules)
        lines.append(translated(QT_TRANSLATE_NOOP("Messages", "It brings newer rules of the unit.")));
    m_shell.output.answer({{u"handover"_s, summary.slip.id},
                           {u"sender"_s, summary.slip.sender.name},
                           {u"created-at"_s, toTimestamp(summary.slip.createdAt)},
                           {u"newer-roster"_s, summary.bringsNewerRoster},
                           {u"newer-rules"_s, summary.bringsNewerRules},
                           {u"articles"_s, articles}},
                          lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode HandoverCommands::inspect()
{
    auto session = open();
    const auto sealed = readSealed();
    if (!session || !sealed)
        return m_shell.output.fail(session ? sealed.error() : session.error());
    const auto summary = workflow::inspectHandover(*session, *sealed, m_shell.regulations());
    return summary ? answer(*summary) : m_shell.output.fail(summary.error());
}

ExitCode HandoverCommands::import()
{
    auto session = open();
    const auto sealed = readSealed();
    if (!session || !sealed)
        return m_shell.output.fail(session ? sealed.error() : session.error());
    const auto summary = workflow::importHandover(*session, *sealed, m_shell.regulations());
    return summary ? answer(*summary) : m_shell.output.fail(summary.error());
}

ExitCode HandoverCommands::versions()
{
    const auto id = parseArticleId(m_article);
    if (!id)
        return m_shell.output.fail(id.error());
    auto session = open();
    if (!session)
        return m_shell.output.fail(session.error());
    const auto kept = workflow::otherVersions(*session, *id);
    if (!kept)
        return m_shell.output.fail(kept.error());
    QJsonArray json;
    QStringList lines;
    for (const workflow::OtherVersion &version : *kept) {
        json.append(versionJson(version));
        lines.append(QStringList{QString::number(version.number), toTimestamp(version.sentAt), version.sender,
                                 version.metadata.title}
                         .join(u'\t'));
    }
    m_shell.output.answer({{u"versions"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode HandoverCommands::settle()
{
    auto session = open();
    if (!session)
        return m_shell.output.fail(session.error());
    const auto version = workflow::otherVersion(*session, m_number);
    if (!version)
        return m_shell.output.fail(version.error());
    if (m_takesTheirs) {
        const auto taken = workflow::mergeOtherVersion(*session, m_number, version->document, version->metadata);
        if (!taken)
            return m_shell.output.fail(taken.error());
    } else if (const auto dismissed = workflow::dismissOtherVersion(*session, m_number); !dismissed) {
        return m_shell.output.fail(dismissed.error());
    }
    return showArticle(m_shell, *session, version->article.toString().toStdString());
}

} // namespace bantin::cli
