// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/FileField.h"

#include "app/workflow/WriteRegister.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QSaveFile>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

Error unwritable(const QString &path)
{
    return {Fault::Storage, u"disk-unwritable"_s, Retry::AfterCorrection, {path}, {}};
}

} // namespace

FileField::FileField(WorkspaceClient &client, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_title(makeLabel({}, this))
    , m_choose(makeButton(name + u".choose"_s, tr("Choose a file…"), ButtonLook::Plain, this))
    , m_copy(makeButton(name + u".copy"_s, tr("Save a copy…"), ButtonLook::Plain, this))
{
    m_title->setObjectName(name + ".title"_L1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_copy);
    row->addWidget(m_choose);
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FileField::choose);
    connect(m_copy, &QPushButton::clicked, this, &FileField::copyOut);
    setValue({});
}

void FileField::setValue(const QString &value)
{
    m_value = value;
    const auto file = RegisterFile::fromString(value);
    m_title->setText(file ? file->title : tr("no file"));
    m_copy->setVisible(file.has_value());
}

void FileField::setReadOnly()
{
    m_choose->hide();
}

void FileField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file"));
    dialog->setObjectName("register.chooser"_L1);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_client, &WorkspaceClient::locked, dialog, &QDialog::reject);
    connect(dialog, &QFileDialog::fileSelected, this, &FileField::take);
    dialog->open();
}

void FileField::take(const QString &path)
{
    m_choose->setEnabled(false);
    m_client
        .use([path](workflow::Session &session) -> Result<RegisterFile> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return Error{Fault::Storage, u"file-unreadable"_s, Retry::AfterCorrection, {path}, {}};
            return workflow::keepRegisterFile(session, file.readAll(), path);
        })
        .then(this, [this](const Result<RegisterFile> &kept) {
            m_choose->setEnabled(true);
            if (!kept) {
                Q_EMIT failed(kept.error());
                return;
            }
            setValue(kept->toString());
            Q_EMIT changed();
        });
}

void FileField::copyOut()
{
    const auto file = RegisterFile::fromString(m_value);
    auto *dialog = new QFileDialog(this, tr("Save a copy outside the encrypted workspace"), file->title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_client, &WorkspaceClient::locked, dialog, &QDialog::reject);
    connect(dialog, &QFileDialog::fileSelected, this, &FileField::writeTo);
    dialog->open();
}

void FileField::writeTo(const QString &path)
{
    const RegisterFile file = *RegisterFile::fromString(m_value);
    m_client
        .use([file, path](workflow::Session &session) -> Result<void> {
            const auto bytes = workflow::registerFileBytes(session, file);
            if (!bytes)
                return bytes.error();
            QSaveFile out(path);
            const bool written = out.open(QIODevice::WriteOnly) && out.write(*bytes) == bytes->size() && out.commit();
            return written ? Result<void>() : unwritable(path);
        })
        .then(this, [this](const Result<void> &written) {
            if (!written)
                Q_EMIT failed(written.error());
        });
}

} // namespace bantin::ui
