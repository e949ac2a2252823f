// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CreateWorkspacePages.h"

#include "app/render/PageRenderer.h"
#include "app/workflow/CreateWorkspace.h"
#include "ui/look/NewPassphrase.h"
#include "ui/look/Widgets.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *makeLine(const QString &objectName, const QString &placeholder, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(objectName);
    line->setPlaceholderText(placeholder);
    return line;
}

} // namespace

UnitPage::UnitPage(const RegulationCatalogue &regulations, const QString &language, QWidget *parent)
    : QWizardPage(parent)
    , m_unit(makeLine(u"create.unit"_s, tr("People's Committee of …"), this))
    , m_folder(makeLine(u"create.folder"_s, {}, this))
    , m_regulation(new QComboBox(this))
    , m_hint(makeMutedLabel({}, this))
{
    setTitle(tr("The unit"));
    setSubTitle(tr("A workspace belongs to one unit and is encrypted on this computer."));
    m_regulation->setObjectName("create.regulation"_L1);
    for (const Regulation &regulation : regulations.all())
        m_regulation->addItem(regulation.shortName.in(language), regulation.id);
    QPushButton *browse = makeButton(u"create.browse"_s, tr("Choose…"), ButtonLook::Plain, this);
    auto *folderRow = new QHBoxLayout;
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(browse);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeFieldLabel(tr("Name of the unit"), m_unit, this));
    column->addWidget(m_unit);
    column->addWidget(makeFieldLabel(tr("Regulation"), m_regulation, this));
    column->addWidget(m_regulation);
    column->addWidget(makeFieldLabel(tr("Folder"), m_folder, this));
    column->addLayout(folderRow);
    column->addWidget(m_hint);
    column->addStretch();
    connect(m_unit, &QLineEdit::textChanged, this, &UnitPage::proposeFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &UnitPage::completeChanged);
    connect(browse, &QPushButton::clicked, this, &UnitPage::chooseFolder);
}

QString UnitPage::unit() const
{
    return m_unit->text().trimmed();
}

QString UnitPage::folder() const
{
    return m_folder->text().trimmed();
}

QString UnitPage::regulationId() const
{
    return m_regulation->currentData().toString();
}

bool UnitPage::isComplete() const
{
    const QDir directory(folder());
    const bool usable = !folder().isEmpty() && directory.isAbsolute() && workflow::isFreeForWorkspace(directory);
    m_hint->setText(usable || folder().isEmpty() ? QString()
                                                 : tr("The folder must be a new or empty one, with its whole path."));
    return usable && !unit().isEmpty() && m_regulation->currentIndex() >= 0;
}

void UnitPage::proposeFolder()
{
    if (folder().isEmpty() || folder() == m_proposed) {
        const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        m_proposed = QDir(home).filePath(u"BanTin/"_s + render::slugOf(unit()));
        m_folder->setText(QDir::toNativeSeparators(m_proposed));
    }
    Q_EMIT completeChanged();
}

void UnitPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose an empty folder"), folder());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

AdministratorPage::AdministratorPage(QWidget *parent)
    : QWizardPage(parent)
    , m_name(makeLine(u"create.administrator"_s, tr("For example: Administrator"), this))
    , m_passphrase(new NewPassphrase(u"create.passphrase"_s, tr("Passphrase"), this))
{
    setTitle(tr("The administrator"));
    setSubTitle(tr("The first account. It adds the others and keeps the unit's certificate authority."));
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeFieldLabel(tr("Name"), m_name, this));
    column->addWidget(m_name);
    column->addWidget(m_passphrase);
    column->addStretch();
    connect(m_name, &QLineEdit::textChanged, this, &AdministratorPage::completeChanged);
    connect(m_passphrase, &NewPassphrase::edited, this, &AdministratorPage::completeChanged);
}

QString AdministratorPage::name() const
{
    return m_name->text().trimmed();
}

SecretBytes AdministratorPage::takePassphrase()
{
    return m_passphrase->take();
}

bool AdministratorPage::isComplete() const
{
    return !name().isEmpty() && m_passphrase->isAcceptable();
}

void AdministratorPage::setRule(const PassphraseRule &rule)
{
    m_passphrase->setRule(rule);
}

PortalPage::PortalPage(QWidget *parent)
    : QWizardPage(parent)
    , m_address(makeLine(u"create.portal"_s, u"https://"_s, this))
{
    setTitle(tr("The portal"));
    setSubTitle(tr("Where approved articles go. You can leave this empty and set it later."));
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeFieldLabel(tr("Address of the portal"), m_address, this));
    column->addWidget(m_address);
    column->addWidget(makeMutedLabel(tr("Afterwards, make the unit's recovery key in the settings and seal it in an "
                                        "envelope: without it nobody can help "
                                        "when every passphrase is forgotten."),
                                     this));
    column->addStretch();
    connect(m_address, &QLineEdit::textChanged, this, &PortalPage::completeChanged);
}

QUrl PortalPage::portal() const
{
    return QUrl(m_address->text().trimmed(), QUrl::StrictMode);
}

bool PortalPage::isComplete() const
{
    const QUrl url = portal();
    return m_address->text().trimmed().isEmpty()
           || (url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1));
}

} // namespace bantin::ui
