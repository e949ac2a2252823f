// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

/// Runs the real bantin-cli in a folder of its own, with --json unless told otherwise, and reads its answer.
class CliRunner
{
public:
    struct Answer {
        int exitCode = -1;
        QJsonObject json;
        QByteArray output;
        QByteArray errors;

        QString reason() const { return json[QStringLiteral("error")][QStringLiteral("reason")].toString(); }
    };

    CliRunner();

    Answer run(const QStringList &arguments) const;
    Answer runForPeople(const QStringList &arguments) const;
    /// With --as and that account's passphrase file.
    Answer runAs(const QString &account, const QStringList &arguments) const;

    /// A workspace "kho" of Đồng Việt with its administrator.
    void foundWorkspace() const;
    /// … and the people of the path.
    void makeWorkspace() const;
    /// Writes a Word file with a heading, two paragraphs and the given text; answers its path.
    QString makeDocx(const QString &name, const QString &text) const;
    /// Imports one article with every field filled in; answers its id.
    QString makeArticle(const QString &text = QStringLiteral("Đường liên thôn đã thông xe.")) const;
    /// With what the profile wants confirmed.
    Answer submit(const QString &account, const QString &id) const;
    Answer review(const QString &account, const QString &id) const;
    Answer approve(const QString &account, const QString &id, const QStringList &more = {}) const;
    /// An article led along the path to its approval.
    QString makeApproved() const;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const;
    QByteArray read(const QString &name) const;

private:
    Answer start(const QStringList &arguments) const;

    QTemporaryDir m_folder;
};
