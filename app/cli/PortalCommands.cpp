// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PortalCommands.h"

#include "app/cli/AccessToken.h"
#include "app/cli/ArticleSteps.h"
#include "app/cli/LineOrder.h"
#include "app/crypto/Cms.h"
#include "app/messages/Messages.h"
#include "app/pages/PageSource.h"
#include "app/workflow/ConfigurePortal.h"
#include "app/workflow/ReadPublishedText.h"
#include "sync/engine/PortalComparison.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray listOf(const QList<Error> &findings)
{
    QJsonArray json;
    for (const Error &finding : findings)
        json.append(toJson(finding));
    return json;
}

QString line(const Delivery &delivery, const sync::PageVerdict &verdict)
{
    QStringList parts{delivery.title, delivery.pageUrl};
    parts.append(verdict.findings.isEmpty() ? u"="_s : u"≠"_s);
    for (const Error &finding : verdict.findings)
        parts.append(describe(finding).oneLine());
    return parts.join(u'\t');
}

QJsonObject pageJson(const Delivery &delivery, const sync::PageVerdict &verdict)
{
    return {{u"article"_s, delivery.article.toString()},
            {u"title"_s, delivery.title},
            {u"address"_s, delivery.pageUrl},
            {u"files"_s, verdict.files},
            {u"bytes"_s, verdict.bytes},
            {u"as-approved"_s, verdict.findings.isEmpty()},
            {u"findings"_s, listOf(verdict.findings)}};
}

QJsonObject stepOf(const Decision &decision)
{
    return {{u"sequence"_s, decision.sequence},
            {u"decision"_s, decisionName(decision.kind)},
            {u"revision"_s, decision.revisionNumber},
            {u"actor"_s, decision.actorName},
            {u"decided-at"_s, toTimestamp(decision.decidedAt)}};
}

/// The account's own key signs, on this thread.
sync::PullIdentity identityOf(workflow::Session &session, const std::optional<crypto::Certificate> &pinned)
{
    const auto sign = [&session](const QByteArray &content) {
        return QtFuture::makeReadyValueFuture(
            Result<QByteArray>(crypto::signDetached(content, session.certificate, session.signingKey)));
    };
    return {session.unitCertificate, pinned, session.regulation.id, sign};
}

QJsonObject standing(const sync::PulledArticle &article)
{
    return {{u"article"_s, article.article.toString()},
            {u"revision"_s, article.revisionNumber},
            {u"state"_s, article.isWithdrawn ? u"withdrawn"_s : u"published"_s},
            {u"page"_s, article.page}};
}

/// What happened to an article that this desk has not seen all of.
Result<QJsonArray> courseOf(sync::PortalPull &pull, const ArticleId &article)
{
    const auto decisions = waitFor(pull.decisions(article));
    if (!decisions)
        return decisions.error();
    QJsonArray course;
    for (const Decision &decision : *decisions)
        course.append(stepOf(decision));
    return course;
}

Result<QJsonArray> tell(sync::PortalPull &pull, const QList<sync::PortalDifference> &differences)
{
    QJsonArray found;
    for (const sync::PortalDifference &difference : differences) {
        QJsonObject json = toJson(difference.finding);
        if (difference.article.isValid())
            json.insert(u"article"_s, difference.article.toString());
        if (difference.article.isValid() && difference.finding.reason.startsWith("portal-article"_L1)) {
            const auto course = courseOf(pull, difference.article);
            if (!course)
                return course.error();
            json.insert(u"decisions"_s, *course);
        }
        found.append(json);
    }
    return found;
}

} // namespace

PortalCommands::PortalCommands(CLI::App &app, CLI::App &outbox, const Shell &shell)
    : m_shell(shell)
    , m_group(app.add_subcommand("portal", "The portal")->require_subcommand(1))
{
    CLI::App *command = outbox.add_subcommand(
        "check-page", "Whether readers get exactly what was approved: exit 0 when they do, 1 when not");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_article, "One article instead of all that are published");
    command->add_option("--portal", m_portal, "Address of the portal instead of the workspace's")->type_name("URL");
    command->add_option("--access-token-file", m_tokenFile, "As with outbox send")->type_name("FILE");
    command->add_flag("--every-file", m_everyFile, "Also fetch pictures and the copy to keep");
    command->callback([this] { m_shell.chosen = [this] { return checkPages(); }; });

    command =
        m_group->add_subcommand("pull", "What the portal knows of this unit: board, categories, articles and what was "
                                        "decided about those this desk has not seen all of; exit 1 when it differs");
    command->add_option("DIR", m_directory)->required();
    command->add_option("--portal", m_portal, "Address of the portal instead of the workspace's")->type_name("URL");
    command->add_option("--access-token-file", m_tokenFile, "As with outbox send")->type_name("FILE");
    command->callback([this] { m_shell.chosen = [this] { return pull(); }; });
}

ExitCode PortalCommands::checkPages()
{
    std::optional<ArticleId> article;
    if (!m_article.empty()) {
        const auto id = parseArticleId(m_article);
        if (!id)
            return m_shell.output.fail(id.error());
        article = *id;
    }
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto portal = portalOf(*session, text(m_portal));
    if (!portal)
        return m_shell.output.fail(portal.error());
    const auto deliveries = workflow::publishedDeliveries(*session, article);
    if (!deliveries)
        return m_shell.output.fail(deliveries.error());
    const auto areAsApproved = checkPages(*session, *deliveries, *portal);
    if (!areAsApproved)
        return m_shell.output.fail(areAsApproved.error());
    return *areAsApproved ? ExitCode::Done : ExitCode::Refused;
}

Result<bool> PortalCommands::checkPages(workflow::Session &session, const QList<Delivery> &deliveries,
                                        const QUrl &portal)
{
    auto token = accessToken(session, m_tokenFile);
    if (!token)
        return token.error();
    const auto trust = trustOf(session);
    if (!trust)
        return trust.error();
    sync::PortalConnection connection(portal);
    connection.setTrust(*trust);
    connection.setAccessToken(*std::move(token));
    QJsonArray checked;
    QStringList lines;
    bool areAsApproved = true;
    for (const Delivery &delivery : deliveries) {
        auto page = pages::pageOf(delivery, [this, &session, &delivery](const QString &otherVersion) {
            return pages::expectedPage(session, delivery, m_shell.regulations(), otherVersion);
        });
        if (!page)
            return page.error();
        page->everyFile = m_everyFile;
        page->trust = *trust;
        sync::PageCheck check(connection, m_shell.clock, *std::move(page));
        const auto verdict = waitFor(check.start());
        if (!verdict)
            return verdict.error();
        areAsApproved = areAsApproved && verdict->findings.isEmpty();
        lines.append(line(delivery, *verdict));
        checked.append(pageJson(delivery, *verdict));
    }
    m_shell.output.answer({{u"pages"_s, checked}}, lines.join(u'\n'));
    return areAsApproved;
}

ExitCode PortalCommands::pull()
{
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto portal = portalOf(*session, text(m_portal));
    const auto pinned = workflow::pinnedPortal(*session);
    if (!portal || !pinned)
        return m_shell.output.fail(portal ? pinned.error() : portal.error());
    auto token = accessToken(*session, m_tokenFile);
    if (!token)
        return m_shell.output.fail(token.error());
    const auto trust = trustOf(*session);
    if (!trust)
        return m_shell.output.fail(trust.error());
    sync::PortalConnection connection(*portal, sync::pullLimits());
    connection.setTrust(*trust);
    connection.setAccessToken(*std::move(token));
    sync::PortalPull pull(connection, m_shell.clock, identityOf(*session, *pinned));
    const auto state = waitFor(pull.state());
    if (!state)
        return m_shell.output.fail(state.error());
    const auto differences = sync::compareWithPortal(*session->store, *state);
    if (!differences)
        return m_shell.output.fail(differences.error());
    QJsonArray articles;
    for (const sync::PulledArticle &article : state->articles)
        articles.append(standing(article));
    const auto found = tell(pull, *differences);
    if (!found)
        return m_shell.output.fail(found.error());
    QStringList lines;
    for (const sync::PortalDifference &difference : *differences)
        lines.append(describe(difference.finding).oneLine());
    m_shell.output.answer({{u"roster"_s, state->roster ? state->roster->version : 0},
                           {u"categories"_s, QJsonArray::fromStringList(state->categories)},
                           {u"articles"_s, articles},
                           {u"differences"_s, *found}},
                          lines.join(u'\n'));
    return differences->isEmpty() ? ExitCode::Done : ExitCode::Refused;
}

} // namespace bantin::cli
