// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PackageCommands.h"

#include "app/base/Clock.h"
#include "app/cli/ArticleSteps.h"
#include "app/crypto/Digest.h"
#include "app/messages/Messages.h"
#include "app/package/BagReader.h"
#include "app/package/BagValidator.h"
#include "app/package/PackageVerifier.h"
#include "app/workflow/PackArticle.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximumCertificate = 1 << 20;

Result<QList<crypto::Certificate>> readAnchors(const std::vector<std::string> &paths)
{
    QList<crypto::Certificate> anchors;
    for (const std::string &path : paths) {
        const auto pem = readFile(QString::fromStdString(path), maximumCertificate);
        if (!pem)
            return pem.error();
        auto certificate = crypto::Certificate::fromPem(*pem);
        if (!certificate)
            return certificate.error();
        anchors.append(*std::move(certificate));
    }
    return anchors;
}

QJsonObject describeValid(const package::VerifiedPackage &verified)
{
    QJsonArray decisions;
    for (const Decision &decision : verified.decisions)
        decisions.append(QJsonObject{{u"decision"_s, decisionName(decision.kind)},
                                     {u"actor"_s, decision.actorName},
                                     {u"decided-at"_s, toTimestamp(decision.decidedAt)}});
    return {{u"valid"_s, true},
            {u"unit"_s, verified.roster.unit},
            {u"article"_s, verified.metadata.article.toString()},
            {u"revision"_s, verified.metadata.revisionNumber},
            {u"title"_s, verified.metadata.fields.title},
            {u"sha512"_s, QString::fromLatin1(verified.sha512.toHex())},
            {u"decisions"_s, decisions}};
}

QJsonArray listOf(const QList<Error> &found)
{
    QJsonArray json;
    for (const Error &error : found)
        json.append(toJson(error));
    return json;
}

QString sentences(const QList<Error> &found)
{
    QStringList lines;
    for (const Error &error : found)
        lines.append(error.reason + u": "_s + describe(error).happened);
    return lines.join(u'\n');
}

} // namespace

PackageCommands::PackageCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *command = app.add_subcommand("pack", "Write the package of an approved article to a file");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_article)->required();
    command->add_option("-o,--output", m_file, "File to write")->required();
    command->callback([this] { m_shell.chosen = [this] { return pack(); }; });

    command = app.add_subcommand("verify", "Check a package: exit 0 when valid, 1 with every reason when not");
    command->add_option("FILE", m_file)->required();
    command->add_option("--trust", m_anchors, "Certificate (PEM) of a unit you know")->type_name("PEM");
    command->callback([this] { m_shell.chosen = [this] { return verify(); }; });

    command =
        app.add_subcommand("bag", "Any BagIt bag")
            ->require_subcommand(1)
            ->add_subcommand("check", "Judge a bag, folder or zip, by RFC 8493 alone: exit 0 when valid, 1 when not");
    command->add_option("PATH", m_file)->required();
    command->callback([this] { m_shell.chosen = [this] { return checkBag(); }; });
}

ExitCode PackageCommands::pack()
{
    const auto id = parseArticleId(m_article);
    if (!id)
        return m_shell.output.fail(id.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto zip = workflow::packArticle(*session, *id, m_shell.regulations());
    if (!zip)
        return m_shell.output.fail(zip.error());
    const QString file = QString::fromStdString(m_file);
    if (const auto written = writeFile(file, *zip); !written)
        return m_shell.output.fail(written.error());
    m_shell.output.answer(
        {{u"file"_s, file}, {u"size"_s, zip->size()}, {u"sha512"_s, QString::fromLatin1(crypto::sha512(*zip).toHex())}},
        file);
    return ExitCode::Done;
}

ExitCode PackageCommands::verify()
{
    const auto anchors = readAnchors(m_anchors);
    if (!anchors)
        return m_shell.output.fail(anchors.error());
    const auto zip = readFile(QString::fromStdString(m_file), package::BagLimits().fileBytes);
    if (!zip)
        return m_shell.output.fail(zip.error());
    const auto outcome = package::PackageVerifier(m_shell.regulations()).verify(*zip, *anchors);
    if (!outcome.package) {
        m_shell.output.answer({{u"valid"_s, false}, {u"reasons"_s, listOf(outcome.reasons)}},
                              sentences(outcome.reasons));
        return ExitCode::Refused;
    }
    const package::VerifiedPackage &verified = *outcome.package;
    m_shell.output.answer(describeValid(verified), verified.roster.unit + u": "_s + verified.metadata.fields.title);
    return ExitCode::Done;
}

ExitCode PackageCommands::checkBag()
{
    const auto verdict = package::validateBag(QString::fromStdString(m_file));
    if (!verdict)
        return m_shell.output.fail(verdict.error());
    for (const Error &warning : verdict->warnings)
        m_shell.output.note(sentences({warning}));
    const QJsonObject json{{u"valid"_s, verdict->isValid()},       {u"version"_s, verdict->version},
                           {u"files"_s, verdict->files},           {u"octets"_s, verdict->octets},
                           {u"errors"_s, listOf(verdict->errors)}, {u"warnings"_s, listOf(verdict->warnings)}};
    const QString valid =
        u"BagIt %1: %2 files, %3 octets"_s.arg(verdict->version).arg(verdict->files).arg(verdict->octets);
    m_shell.output.answer(json, verdict->isValid() ? valid : sentences(verdict->errors));
    return verdict->isValid() ? ExitCode::Done : ExitCode::Refused;
}

} // namespace bantin::cli
