// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ArticleCommands.h"

#include "app/cli/ArticleSteps.h"
#include "app/cli/Json.h"
#include "app/content/FileImporter.h"
#include "app/content/PlainText.h"
#include "app/messages/Messages.h"
#include "app/messages/WireWords.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/SetDeadline.h"

#include <CLI/CLI.hpp>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QString line(const Article &article)
{
    return QStringList{article.id.toString(), messages::inWords(stageName(article.stage)), article.title}.join(u'\t');
}

Result<content::ImportedDocument> importFile(const QString &path)
{
    const content::ImportLimits limits;
    const auto bytes = readFile(path, limits.fileBytes);
    if (!bytes)
        return bytes.error();
    return content::importFile(*bytes, limits);
}

/// Collects what each file of an import came to.
struct ImportReport {
    QJsonArray articles;
    QJsonArray failed;
    QStringList lines;

    void add(const Article &article, const content::ImportedDocument &document)
    {
        QJsonObject json{{u"id"_s, article.id.toString()}, {u"title"_s, article.title}};
        if (!document.notices.isEmpty())
            json.insert(u"notices"_s, toJson(document.notices));
        articles.append(json);
        lines.append(article.id.toString() + u'\t' + article.title);
    }
    void add(const QString &file, const Error &error, const Output &output)
    {
        QJsonObject json = toJson(error);
        json.insert(u"file"_s, file);
        failed.append(json);
        output.note(file + u": "_s + describe(error).oneLine());
    }
};

} // namespace

ArticleCommands::ArticleCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    m_group = app.add_subcommand("article", "Articles (bài)")->require_subcommand(1);
    CLI::App *command = m_group->add_subcommand("import", "Make a draft of each Word file");
    command->add_option("DIR", m_directory)->required();
    command->add_option("FILE", m_files)->required();
    command->callback([this] { m_shell.chosen = [this] { return import(); }; });

    command = m_group->add_subcommand("set", "Fill in fields: title, sapo, category, writer, source, source-date, "
                                             "language, keywords, kind and those of kinds");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_article)->required();
    command->add_option("FIELD", m_assignments, "FIELD=VALUE, several of them")->required();
    command->callback([this] { m_shell.chosen = [this] { return set(); }; });

    command = m_group->add_subcommand("list", "All articles, the latest change first");
    command->add_option("DIR", m_directory)->required();
    command->add_flag("--waiting", m_waiting, "Only those whose next step is this account's");
    m_listed.addTo(*command);
    command->callback([this] { m_shell.chosen = [this] { return list(); }; });

    command = m_group->add_subcommand("show", "One article with its fields, findings and decisions");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_article)->required();
    command->callback([this] { m_shell.chosen = [this] { return show(); }; });

    command = m_group->add_subcommand("due", "Say by when an article should be out");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_article)->required();
    command->add_option("DAY", m_day, "YYYY-MM-DD, or none")->required();
    command->callback([this] { m_shell.chosen = [this] { return due(); }; });

    command = app.add_subcommand("search", "Find articles; tone marks and case do not matter");
    command->add_option("DIR", m_directory)->required();
    command->add_option("QUERY", m_query)->required();
    m_searched.addTo(*command);
    command->callback([this] { m_shell.chosen = [this] { return search(); }; });
}

ExitCode ArticleCommands::import()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    ImportReport report;
    for (const std::string &path : m_files) {
        const QString file = QString::fromStdString(path);
        const auto document = importFile(file);
        const auto article =
            document ? workflow::createArticle(*session, *document) : Result<Article>(document.error());
        if (article)
            report.add(*article, *document);
        else
            report.add(file, article.error(), m_shell.output);
    }
    QJsonObject json{{u"articles"_s, report.articles}};
    if (!report.failed.isEmpty())
        json.insert(u"failed"_s, report.failed);
    m_shell.output.answer(json, report.lines.join(u'\n'));
    return report.failed.isEmpty() ? ExitCode::Done : ExitCode::Refused;
}

Result<void> ArticleCommands::assign(workflow::Session &session)
{
    const auto id = parseArticleId(m_article);
    if (!id)
        return id.error();
    const auto view = workflow::showArticle(session, *id);
    if (!view)
        return view.error();
    Metadata metadata = view->metadata;
    for (const std::string &assignment : m_assignments) {
        const QString pair = text(assignment);
        const qsizetype equals = pair.indexOf(u'=');
        const QString field = equals < 0 ? pair : pair.first(equals);
        if (equals < 0)
            return Error{Fault::InvalidInput, u"field-unknown"_s, Retry::AfterCorrection, {field}, {}};
        if (const auto set = setMetadataField(metadata, field, pair.sliced(equals + 1)); !set)
            return set;
    }
    const auto saved = workflow::saveDraft(session, *id, view->document, metadata);
    return saved ? Result<void>() : saved.error();
}

ExitCode ArticleCommands::set()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    if (const auto assigned = assign(*session); !assigned)
        return m_shell.output.fail(assigned.error());
    return showArticle(m_shell, *session, m_article);
}

ExitCode ArticleCommands::list()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto query = m_listed.query(*session);
    if (!query)
        return m_shell.output.fail(query.error());
    const auto articles = m_waiting ? workflow::listWaitingForMe(*session) : workflow::listArticles(*session, *query);
    if (!articles)
        return m_shell.output.fail(articles.error());
    QJsonArray json;
    QStringList lines;
    for (const Article &article : *articles) {
        json.append(toJson(article));
        lines.append(line(article));
    }
    m_shell.output.answer({{u"articles"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode ArticleCommands::show()
{
    auto session = openSession(m_shell, m_directory);
    return session ? showArticle(m_shell, *session, m_article) : m_shell.output.fail(session.error());
}

ExitCode ArticleCommands::due()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto id = parseArticleId(m_article);
    if (!id)
        return m_shell.output.fail(id.error());
    const auto day = m_day == "none" ? Result<QDateTime>(QDateTime()) : startOfDay(u"DAY"_s, m_day);
    if (!day)
        return m_shell.output.fail(day.error());
    // Until the end of the day that was named.
    const auto set = workflow::setDeadline(*session, *id, day->isValid() ? day->addDays(1).addSecs(-1) : QDateTime());
    return set ? showArticle(m_shell, *session, m_article) : m_shell.output.fail(set.error());
}

ExitCode ArticleCommands::search()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto among = m_searched.query(*session);
    if (!among)
        return m_shell.output.fail(among.error());
    const auto hits = workflow::searchArticles(*session, text(m_query), *among);
    if (!hits)
        return m_shell.output.fail(hits.error());
    QJsonArray json;
    QStringList lines;
    for (const store::SearchHit &hit : *hits) {
        json.append(QJsonObject{
            {u"id"_s, hit.article.id.toString()}, {u"title"_s, hit.article.title}, {u"snippet"_s, hit.snippet}});
        lines.append(QStringList{hit.article.id.toString(), hit.article.title, hit.snippet}.join(u'\t'));
    }
    m_shell.output.answer({{u"hits"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

} // namespace bantin::cli
