// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include "tests/support/DocxBuilder.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;
using bantin::testing::DocxBuilder;

namespace {

void require(const CliRunner::Answer &answer)
{
    if (answer.exitCode != 0)
        qFatal("bantin-cli: %s %s", answer.output.constData(), answer.errors.constData());
}

} // namespace

CliRunner::CliRunner()
{
    write(u"mat-khau"_s, "mật khẩu dài\nđây là dòng hai\n");
    write(u"sai"_s, "không phải mật khẩu này\n");
}

CliRunner::Answer CliRunner::start(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(BANTIN_CLI), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        qFatal("bantin-cli did not end");
    Answer answer;
    answer.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    answer.output = process.readAllStandardOutput();
    answer.errors = process.readAllStandardError();
    return answer;
}

CliRunner::Answer CliRunner::run(const QStringList &arguments) const
{
    Answer answer = start(arguments + QStringList{u"--json"_s});
    answer.json = QJsonDocument::fromJson(answer.output).object();
    return answer;
}

CliRunner::Answer CliRunner::runForPeople(const QStringList &arguments) const
{
    return start(arguments);
}

CliRunner::Answer CliRunner::runAs(const QString &account, const QStringList &arguments) const
{
    return run(arguments + QStringList{u"--as"_s, account, u"--passphrase-file"_s, u"mat-khau"_s});
}

void CliRunner::foundWorkspace() const
{
    require(
        run({u"workspace"_s, u"create"_s, u"kho"_s, u"--unit"_s, u"UBND xã Đồng Việt"_s, u"--regulation"_s,
             u"dongviet-2024"_s, u"--admin"_s, u"Quản trị"_s, u"--passphrase-file"_s, u"mat-khau"_s, u"--light"_s}));
}

void CliRunner::makeWorkspace() const
{
    foundWorkspace();
    for (const auto &[name, roles] :
         {std::pair(u"Cộng tác viên"_s, u"contributor"_s), std::pair(u"Biên tập viên"_s, u"editor"_s),
          std::pair(u"Trưởng Ban"_s, u"approver,editor"_s), std::pair(u"Văn thư"_s, u"clerk"_s)})
        require(runAs(u"Quản trị"_s, {u"account"_s, u"add"_s, u"kho"_s, u"--name"_s, name, u"--roles"_s, roles,
                                      u"--new-passphrase-file"_s, u"mat-khau"_s}));
}

QString CliRunner::makeDocx(const QString &name, const QString &text) const
{
    DocxBuilder builder;
    builder.body(DocxBuilder::paragraph(u"Đường liên thôn thông xe"_s) + DocxBuilder::paragraph(text));
    return write(name, builder.build());
}

QString CliRunner::makeArticle(const QString &text) const
{
    makeDocx(u"bai.docx"_s, text);
    const Answer imported = runAs(u"Cộng tác viên"_s, {u"article"_s, u"import"_s, u"kho"_s, u"bai.docx"_s});
    require(imported);
    const QString id = imported.json[u"articles"_s][0][u"id"_s].toString();
    require(runAs(u"Cộng tác viên"_s, {u"article"_s, u"set"_s, u"kho"_s, id, u"title=Đường liên thôn"_s,
                                       u"category=other"_s, u"writer=Cộng tác viên"_s, u"source=Ban biên tập"_s}));
    return id;
}

CliRunner::Answer CliRunner::submit(const QString &account, const QString &id) const
{
    return runAs(account, {u"article"_s, u"submit"_s, u"kho"_s, id, u"--confirm"_s, u"DV-09"_s});
}

CliRunner::Answer CliRunner::review(const QString &account, const QString &id) const
{
    return runAs(account, {u"article"_s, u"review"_s, u"kho"_s, id, u"--confirm"_s, u"DV-08"_s});
}

CliRunner::Answer CliRunner::approve(const QString &account, const QString &id, const QStringList &more) const
{
    return runAs(account, QStringList{u"article"_s, u"approve"_s, u"kho"_s, id, u"--confirm"_s, u"DV-08"_s} + more);
}

QString CliRunner::makeApproved() const
{
    const QString id = makeArticle();
    require(submit(u"Cộng tác viên"_s, id));
    require(review(u"Biên tập viên"_s, id));
    require(approve(u"Trưởng Ban"_s, id));
    return id;
}

QString CliRunner::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

QByteArray CliRunner::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
