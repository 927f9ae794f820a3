using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenkeel.App.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Workspaces",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", nullable: false),
                    RestDays = table.Column<string>(type: "TEXT", nullable: false),
                    MinutesPerWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    HourlyRateMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    HourlyRateCurrency = table.Column<string>(type: "TEXT", nullable: true),
                    CashMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    CashCurrency = table.Column<string>(type: "TEXT", nullable: true),
                    CashOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TaxPerMille = table.Column<int>(type: "INTEGER", nullable: true),
                    TimeOff = table.Column<string>(type: "TEXT", nullable: false),
                    Targets = table.Column<string>(type: "TEXT", nullable: false),
                    OwnAddresses = table.Column<string>(type: "TEXT", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Workspaces", x => new { x.WorkspaceId, x.Id });
                    table.UniqueConstraint("AK_Workspaces_Id", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Actors",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Actors", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Actors_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bills",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    AmountCurrency = table.Column<string>(type: "TEXT", nullable: false),
                    Every = table.Column<string>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bills", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Bills_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Challenges",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FirstOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ChanceInThousand = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Learnt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Challenges", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Challenges_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Criteria",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    MergedIntoId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Weight = table.Column<double>(type: "REAL", nullable: false),
                    IsDealBreaker = table.Column<bool>(type: "INTEGER", nullable: false),
                    Worst = table.Column<int>(type: "INTEGER", nullable: false),
                    Best = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Criteria", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Criteria_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Guesses",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    HorizonDays = table.Column<int>(type: "INTEGER", nullable: false),
                    InThousand = table.Column<int>(type: "INTEGER", nullable: false),
                    ForecastInThousand = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Guesses", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Guesses_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeptMappings",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Headers = table.Column<string>(type: "TEXT", nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptMappings", x => new { x.WorkspaceId, x.Origin, x.Headers });
                    table.ForeignKey(
                        name: "FK_KeptMappings_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KnownAs",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", nullable: false),
                    RecordId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownAs", x => new { x.WorkspaceId, x.Kind, x.Origin, x.ExternalId });
                    table.ForeignKey(
                        name: "FK_KnownAs_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Offerings",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    MergedIntoId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PriceMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    PriceCurrency = table.Column<string>(type: "TEXT", nullable: true),
                    WorkMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Billing = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offerings", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Offerings_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    Website = table.Column<string>(type: "TEXT", nullable: true),
                    Tags = table.Column<string>(type: "TEXT", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    MergedIntoId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AttentionMinutes = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Organisations_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OwnFields",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    Of = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    MergedIntoId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnFields", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_OwnFields_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rates",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", nullable: false),
                    Millionths = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rates", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Rates_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Stages",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    MergedIntoId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stages", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Stages_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Views",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Of = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Views", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Views_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Webhooks",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    Events = table.Column<string>(type: "TEXT", nullable: false),
                    IsPaused = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockedSecret = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Webhooks", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Webhooks_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Batches",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ActorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: true),
                    UndoOf = table.Column<byte[]>(type: "BLOB", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Batches", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Batches_Actors_WorkspaceId_ActorId",
                        columns: x => new { x.WorkspaceId, x.ActorId },
                        principalTable: "Actors",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Batches_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Feeds",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ActorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feeds", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Feeds_Actors_WorkspaceId_ActorId",
                        columns: x => new { x.WorkspaceId, x.ActorId },
                        principalTable: "Actors",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Feeds_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Mailboxes",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ActorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Host = table.Column<string>(type: "TEXT", nullable: false),
                    Port = table.Column<int>(type: "INTEGER", nullable: false),
                    Security = table.Column<string>(type: "TEXT", nullable: false),
                    User = table.Column<string>(type: "TEXT", nullable: false),
                    LockedSecret = table.Column<string>(type: "TEXT", nullable: false),
                    Folders = table.Column<string>(type: "TEXT", nullable: false),
                    IsPaused = table.Column<bool>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BusyUntil = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mailboxes", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Mailboxes_Actors_WorkspaceId_ActorId",
                        columns: x => new { x.WorkspaceId, x.ActorId },
                        principalTable: "Actors",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mailboxes_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ActorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Host = table.Column<string>(type: "TEXT", nullable: false),
                    LockedAddress = table.Column<string>(type: "TEXT", nullable: false),
                    ETag = table.Column<string>(type: "TEXT", nullable: true),
                    ModifiedAt = table.Column<string>(type: "TEXT", nullable: true),
                    SettledUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsPaused = table.Column<bool>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BusyUntil = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Subscriptions_Actors_WorkspaceId_ActorId",
                        columns: x => new { x.WorkspaceId, x.ActorId },
                        principalTable: "Actors",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Subscriptions_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    GivenName = table.Column<string>(type: "TEXT", nullable: true),
                    FamilyName = table.Column<string>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Role = table.Column<string>(type: "TEXT", nullable: true),
                    Emails = table.Column<string>(type: "TEXT", nullable: false),
                    Phones = table.Column<string>(type: "TEXT", nullable: false),
                    Links = table.Column<string>(type: "TEXT", nullable: false),
                    Tags = table.Column<string>(type: "TEXT", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    MetOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MetWhere = table.Column<string>(type: "TEXT", nullable: true),
                    SourceId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RhythmDays = table.Column<int>(type: "INTEGER", nullable: true),
                    AttentionMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    MergedIntoId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_People_Organisations_WorkspaceId_OrganisationId",
                        columns: x => new { x.WorkspaceId, x.OrganisationId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_People_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Timers",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Timers", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Timers_Organisations_WorkspaceId_OrganisationId",
                        columns: x => new { x.WorkspaceId, x.OrganisationId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Timers_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WebhookId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Event = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ArrivedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Deliveries_Webhooks_WorkspaceId_WebhookId",
                        columns: x => new { x.WorkspaceId, x.WebhookId },
                        principalTable: "Webhooks",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Deliveries_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BatchId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ActorId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    IsImported = table.Column<bool>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    RecordId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PartOfId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Changes_Batches_WorkspaceId_BatchId",
                        columns: x => new { x.WorkspaceId, x.BatchId },
                        principalTable: "Batches",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Changes_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MailboxFolders",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MailboxId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    UidValidity = table.Column<long>(type: "INTEGER", nullable: false),
                    LastUid = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailboxFolders", x => new { x.WorkspaceId, x.MailboxId, x.Name });
                    table.ForeignKey(
                        name: "FK_MailboxFolders_Mailboxes_WorkspaceId_MailboxId",
                        columns: x => new { x.WorkspaceId, x.MailboxId },
                        principalTable: "Mailboxes",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MailboxFolders_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MailboxRuns",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MailboxId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", nullable: true),
                    Found = table.Column<int>(type: "INTEGER", nullable: false),
                    Read = table.Column<int>(type: "INTEGER", nullable: false),
                    Taken = table.Column<int>(type: "INTEGER", nullable: false),
                    Known = table.Column<int>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Vanished = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRenumbered = table.Column<bool>(type: "INTEGER", nullable: false),
                    LeftOut = table.Column<string>(type: "TEXT", nullable: false),
                    Rejected = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailboxRuns", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_MailboxRuns_Mailboxes_WorkspaceId_MailboxId",
                        columns: x => new { x.WorkspaceId, x.MailboxId },
                        principalTable: "Mailboxes",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MailboxRuns_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubscriptionRuns",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SubscriptionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", nullable: true),
                    IsUnchanged = table.Column<bool>(type: "INTEGER", nullable: false),
                    Taken = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Known = table.Column<int>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    LeftOut = table.Column<string>(type: "TEXT", nullable: false),
                    Rejected = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubscriptionRuns", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_SubscriptionRuns_Subscriptions_WorkspaceId_SubscriptionId",
                        columns: x => new { x.WorkspaceId, x.SubscriptionId },
                        principalTable: "Subscriptions",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SubscriptionRuns_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Apart",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OneId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OtherId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OneOrganisationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OtherOrganisationId = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Apart", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Apart_Organisations_WorkspaceId_OneOrganisationId",
                        columns: x => new { x.WorkspaceId, x.OneOrganisationId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Apart_Organisations_WorkspaceId_OtherOrganisationId",
                        columns: x => new { x.WorkspaceId, x.OtherOrganisationId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Apart_People_WorkspaceId_OneId",
                        columns: x => new { x.WorkspaceId, x.OneId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Apart_People_WorkspaceId_OtherId",
                        columns: x => new { x.WorkspaceId, x.OtherId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Apart_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoLeads",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BeganOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoLeads", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_NoLeads_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoLeads_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    MergedIntoId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: true),
                    FeeMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    FeeCurrency = table.Column<string>(type: "TEXT", nullable: true),
                    Every = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Sources_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sources_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryTries",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DeliveryId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Milliseconds = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryTries", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_DeliveryTries_Deliveries_WorkspaceId_DeliveryId",
                        columns: x => new { x.WorkspaceId, x.DeliveryId },
                        principalTable: "Deliveries",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DeliveryTries_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Interactions",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Direction = table.Column<string>(type: "TEXT", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", nullable: true),
                    Subject = table.Column<string>(type: "TEXT", nullable: true),
                    Preview = table.Column<string>(type: "TEXT", nullable: true),
                    Thread = table.Column<string>(type: "TEXT", nullable: true),
                    SourceId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CostMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    CostCurrency = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interactions", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Interactions_Sources_WorkspaceId_SourceId",
                        columns: x => new { x.WorkspaceId, x.SourceId },
                        principalTable: "Sources",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Interactions_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Leads",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OfferingId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SourceId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IntroducedById = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ValueMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    ValueCurrency = table.Column<string>(type: "TEXT", nullable: true),
                    WorkMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    StageId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ReferredToId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", nullable: true),
                    ExpectedStartOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    Links = table.Column<string>(type: "TEXT", nullable: false),
                    Features = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leads", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Leads_Offerings_WorkspaceId_OfferingId",
                        columns: x => new { x.WorkspaceId, x.OfferingId },
                        principalTable: "Offerings",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leads_Organisations_WorkspaceId_OrganisationId",
                        columns: x => new { x.WorkspaceId, x.OrganisationId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leads_People_WorkspaceId_IntroducedById",
                        columns: x => new { x.WorkspaceId, x.IntroducedById },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leads_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leads_People_WorkspaceId_ReferredToId",
                        columns: x => new { x.WorkspaceId, x.ReferredToId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leads_Sources_WorkspaceId_SourceId",
                        columns: x => new { x.WorkspaceId, x.SourceId },
                        principalTable: "Sources",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leads_Stages_WorkspaceId_StageId",
                        columns: x => new { x.WorkspaceId, x.StageId },
                        principalTable: "Stages",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leads_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InteractionPeople",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    InteractionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InteractionPeople", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_InteractionPeople_Interactions_WorkspaceId_InteractionId",
                        columns: x => new { x.WorkspaceId, x.InteractionId },
                        principalTable: "Interactions",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InteractionPeople_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InteractionPeople_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Activities",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeadId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SourceId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    ChanceInThousand = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Activities", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Activities_Leads_WorkspaceId_LeadId",
                        columns: x => new { x.WorkspaceId, x.LeadId },
                        principalTable: "Leads",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Activities_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Activities_Sources_WorkspaceId_SourceId",
                        columns: x => new { x.WorkspaceId, x.SourceId },
                        principalTable: "Sources",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Activities_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Assessments",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeadId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CriterionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessments", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Assessments_Criteria_WorkspaceId_CriterionId",
                        columns: x => new { x.WorkspaceId, x.CriterionId },
                        principalTable: "Criteria",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assessments_Leads_WorkspaceId_LeadId",
                        columns: x => new { x.WorkspaceId, x.LeadId },
                        principalTable: "Leads",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assessments_Organisations_WorkspaceId_OrganisationId",
                        columns: x => new { x.WorkspaceId, x.OrganisationId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assessments_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChallengeBlocks",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChallengeId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LeadId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SourceId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChallengeBlocks", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_ChallengeBlocks_Challenges_WorkspaceId_ChallengeId",
                        columns: x => new { x.WorkspaceId, x.ChallengeId },
                        principalTable: "Challenges",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChallengeBlocks_Leads_WorkspaceId_LeadId",
                        columns: x => new { x.WorkspaceId, x.LeadId },
                        principalTable: "Leads",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChallengeBlocks_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChallengeBlocks_Sources_WorkspaceId_SourceId",
                        columns: x => new { x.WorkspaceId, x.SourceId },
                        principalTable: "Sources",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChallengeBlocks_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Engagements",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LeadId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Billing = table.Column<string>(type: "TEXT", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MinutesPerWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    AmountCurrency = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Engagements", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Engagements_Leads_WorkspaceId_LeadId",
                        columns: x => new { x.WorkspaceId, x.LeadId },
                        principalTable: "Leads",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Engagements_Organisations_WorkspaceId_OrganisationId",
                        columns: x => new { x.WorkspaceId, x.OrganisationId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Engagements_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Engagements_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeadPastEnds",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeadId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ReferredToId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReopenedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadPastEnds", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_LeadPastEnds_Leads_WorkspaceId_LeadId",
                        columns: x => new { x.WorkspaceId, x.LeadId },
                        principalTable: "Leads",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadPastEnds_People_WorkspaceId_ReferredToId",
                        columns: x => new { x.WorkspaceId, x.ReferredToId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadPastEnds_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeadStages",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeadId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StageId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadStages", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_LeadStages_Leads_WorkspaceId_LeadId",
                        columns: x => new { x.WorkspaceId, x.LeadId },
                        principalTable: "Leads",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadStages_Stages_WorkspaceId_StageId",
                        columns: x => new { x.WorkspaceId, x.StageId },
                        principalTable: "Stages",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeadStages_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OwnValues",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeadId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FieldId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnValues", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_OwnValues_Leads_WorkspaceId_LeadId",
                        columns: x => new { x.WorkspaceId, x.LeadId },
                        principalTable: "Leads",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OwnValues_Organisations_WorkspaceId_OrganisationId",
                        columns: x => new { x.WorkspaceId, x.OrganisationId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OwnValues_OwnFields_WorkspaceId_FieldId",
                        columns: x => new { x.WorkspaceId, x.FieldId },
                        principalTable: "OwnFields",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OwnValues_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OwnValues_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tasks",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LeadId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Rule = table.Column<string>(type: "TEXT", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tasks", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Tasks_Leads_WorkspaceId_LeadId",
                        columns: x => new { x.WorkspaceId, x.LeadId },
                        principalTable: "Leads",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tasks_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tasks_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invoices",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EngagementId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NetMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    TaxMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invoices", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Invoices_Engagements_WorkspaceId_EngagementId",
                        columns: x => new { x.WorkspaceId, x.EngagementId },
                        principalTable: "Engagements",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invoices_Organisations_WorkspaceId_OrganisationId",
                        columns: x => new { x.WorkspaceId, x.OrganisationId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invoices_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invoices_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TimeEntries",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EngagementId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LeadId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IsBillable = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimeEntries", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_TimeEntries_Engagements_WorkspaceId_EngagementId",
                        columns: x => new { x.WorkspaceId, x.EngagementId },
                        principalTable: "Engagements",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TimeEntries_Leads_WorkspaceId_LeadId",
                        columns: x => new { x.WorkspaceId, x.LeadId },
                        principalTable: "Leads",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TimeEntries_Organisations_WorkspaceId_OrganisationId",
                        columns: x => new { x.WorkspaceId, x.OrganisationId },
                        principalTable: "Organisations",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TimeEntries_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Payments",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    InvoiceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    AmountCurrency = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payments", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Payments_Invoices_WorkspaceId_InvoiceId",
                        columns: x => new { x.WorkspaceId, x.InvoiceId },
                        principalTable: "Invoices",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Payments_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Activities_WorkspaceId_LeadId",
                table: "Activities",
                columns: new[] { "WorkspaceId", "LeadId" },
                filter: "\"LeadId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Activities_WorkspaceId_PersonId",
                table: "Activities",
                columns: new[] { "WorkspaceId", "PersonId" },
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Activities_WorkspaceId_SourceId",
                table: "Activities",
                columns: new[] { "WorkspaceId", "SourceId" },
                filter: "\"SourceId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Apart_WorkspaceId_OneId",
                table: "Apart",
                columns: new[] { "WorkspaceId", "OneId" },
                filter: "\"OneId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Apart_WorkspaceId_OneOrganisationId",
                table: "Apart",
                columns: new[] { "WorkspaceId", "OneOrganisationId" },
                filter: "\"OneOrganisationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Apart_WorkspaceId_OtherId",
                table: "Apart",
                columns: new[] { "WorkspaceId", "OtherId" },
                filter: "\"OtherId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Apart_WorkspaceId_OtherOrganisationId",
                table: "Apart",
                columns: new[] { "WorkspaceId", "OtherOrganisationId" },
                filter: "\"OtherOrganisationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_WorkspaceId_CriterionId",
                table: "Assessments",
                columns: new[] { "WorkspaceId", "CriterionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_WorkspaceId_LeadId",
                table: "Assessments",
                columns: new[] { "WorkspaceId", "LeadId" },
                filter: "\"LeadId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_WorkspaceId_OrganisationId",
                table: "Assessments",
                columns: new[] { "WorkspaceId", "OrganisationId" },
                filter: "\"OrganisationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Batches_WorkspaceId_ActorId",
                table: "Batches",
                columns: new[] { "WorkspaceId", "ActorId" });

            migrationBuilder.CreateIndex(
                name: "IX_ChallengeBlocks_WorkspaceId_ChallengeId",
                table: "ChallengeBlocks",
                columns: new[] { "WorkspaceId", "ChallengeId" });

            migrationBuilder.CreateIndex(
                name: "IX_ChallengeBlocks_WorkspaceId_LeadId",
                table: "ChallengeBlocks",
                columns: new[] { "WorkspaceId", "LeadId" },
                filter: "\"LeadId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ChallengeBlocks_WorkspaceId_PersonId",
                table: "ChallengeBlocks",
                columns: new[] { "WorkspaceId", "PersonId" },
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ChallengeBlocks_WorkspaceId_SourceId",
                table: "ChallengeBlocks",
                columns: new[] { "WorkspaceId", "SourceId" },
                filter: "\"SourceId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_WorkspaceId_BatchId",
                table: "Changes",
                columns: new[] { "WorkspaceId", "BatchId" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_WorkspaceId_PartOfId",
                table: "Changes",
                columns: new[] { "WorkspaceId", "PartOfId" },
                filter: "\"PartOfId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_WorkspaceId_PersonId",
                table: "Changes",
                columns: new[] { "WorkspaceId", "PersonId" },
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_WorkspaceId_RecordId",
                table: "Changes",
                columns: new[] { "WorkspaceId", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_Criteria_WorkspaceId_NameKey",
                table: "Criteria",
                columns: new[] { "WorkspaceId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_NextAt",
                table: "Deliveries",
                column: "NextAt",
                filter: "\"NextAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_WorkspaceId_WebhookId",
                table: "Deliveries",
                columns: new[] { "WorkspaceId", "WebhookId" });

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryTries_WorkspaceId_DeliveryId",
                table: "DeliveryTries",
                columns: new[] { "WorkspaceId", "DeliveryId" });

            migrationBuilder.CreateIndex(
                name: "IX_Engagements_WorkspaceId_LeadId",
                table: "Engagements",
                columns: new[] { "WorkspaceId", "LeadId" },
                filter: "\"LeadId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Engagements_WorkspaceId_OrganisationId",
                table: "Engagements",
                columns: new[] { "WorkspaceId", "OrganisationId" },
                filter: "\"OrganisationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Engagements_WorkspaceId_PersonId",
                table: "Engagements",
                columns: new[] { "WorkspaceId", "PersonId" },
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Feeds_WorkspaceId_ActorId",
                table: "Feeds",
                columns: new[] { "WorkspaceId", "ActorId" });

            migrationBuilder.CreateIndex(
                name: "IX_Guesses_WorkspaceId_At",
                table: "Guesses",
                columns: new[] { "WorkspaceId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_InteractionPeople_WorkspaceId_InteractionId",
                table: "InteractionPeople",
                columns: new[] { "WorkspaceId", "InteractionId" });

            migrationBuilder.CreateIndex(
                name: "IX_InteractionPeople_WorkspaceId_PersonId_InteractionId",
                table: "InteractionPeople",
                columns: new[] { "WorkspaceId", "PersonId", "InteractionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_WorkspaceId_At",
                table: "Interactions",
                columns: new[] { "WorkspaceId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_WorkspaceId_SourceId",
                table: "Interactions",
                columns: new[] { "WorkspaceId", "SourceId" },
                filter: "\"SourceId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_WorkspaceId_EngagementId",
                table: "Invoices",
                columns: new[] { "WorkspaceId", "EngagementId" },
                filter: "\"EngagementId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_WorkspaceId_IssuedOn",
                table: "Invoices",
                columns: new[] { "WorkspaceId", "IssuedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_WorkspaceId_OrganisationId",
                table: "Invoices",
                columns: new[] { "WorkspaceId", "OrganisationId" },
                filter: "\"OrganisationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_WorkspaceId_PersonId",
                table: "Invoices",
                columns: new[] { "WorkspaceId", "PersonId" },
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_KnownAs_WorkspaceId_RecordId",
                table: "KnownAs",
                columns: new[] { "WorkspaceId", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadPastEnds_WorkspaceId_LeadId",
                table: "LeadPastEnds",
                columns: new[] { "WorkspaceId", "LeadId" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadPastEnds_WorkspaceId_ReferredToId",
                table: "LeadPastEnds",
                columns: new[] { "WorkspaceId", "ReferredToId" },
                filter: "\"ReferredToId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_ClosedAt",
                table: "Leads",
                columns: new[] { "WorkspaceId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_IntroducedById",
                table: "Leads",
                columns: new[] { "WorkspaceId", "IntroducedById" },
                filter: "\"IntroducedById\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_NameKey",
                table: "Leads",
                columns: new[] { "WorkspaceId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_OfferingId",
                table: "Leads",
                columns: new[] { "WorkspaceId", "OfferingId" },
                filter: "\"OfferingId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_OrganisationId",
                table: "Leads",
                columns: new[] { "WorkspaceId", "OrganisationId" },
                filter: "\"OrganisationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_Outcome_OpenedAt",
                table: "Leads",
                columns: new[] { "WorkspaceId", "Outcome", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_PersonId",
                table: "Leads",
                columns: new[] { "WorkspaceId", "PersonId" },
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_ReferredToId",
                table: "Leads",
                columns: new[] { "WorkspaceId", "ReferredToId" },
                filter: "\"ReferredToId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_SourceId",
                table: "Leads",
                columns: new[] { "WorkspaceId", "SourceId" },
                filter: "\"SourceId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_StageId_Outcome_OpenedAt",
                table: "Leads",
                columns: new[] { "WorkspaceId", "StageId", "Outcome", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadStages_WorkspaceId_LeadId",
                table: "LeadStages",
                columns: new[] { "WorkspaceId", "LeadId" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadStages_WorkspaceId_StageId",
                table: "LeadStages",
                columns: new[] { "WorkspaceId", "StageId" });

            migrationBuilder.CreateIndex(
                name: "IX_Mailboxes_WorkspaceId_ActorId",
                table: "Mailboxes",
                columns: new[] { "WorkspaceId", "ActorId" });

            migrationBuilder.CreateIndex(
                name: "IX_MailboxRuns_WorkspaceId_MailboxId",
                table: "MailboxRuns",
                columns: new[] { "WorkspaceId", "MailboxId" });

            migrationBuilder.CreateIndex(
                name: "IX_NoLeads_WorkspaceId_PersonId",
                table: "NoLeads",
                columns: new[] { "WorkspaceId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Offerings_WorkspaceId_NameKey",
                table: "Offerings",
                columns: new[] { "WorkspaceId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_WorkspaceId_NameKey",
                table: "Organisations",
                columns: new[] { "WorkspaceId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_OwnFields_WorkspaceId_NameKey",
                table: "OwnFields",
                columns: new[] { "WorkspaceId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_OwnValues_WorkspaceId_FieldId",
                table: "OwnValues",
                columns: new[] { "WorkspaceId", "FieldId" });

            migrationBuilder.CreateIndex(
                name: "IX_OwnValues_WorkspaceId_LeadId",
                table: "OwnValues",
                columns: new[] { "WorkspaceId", "LeadId" },
                filter: "\"LeadId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OwnValues_WorkspaceId_OrganisationId",
                table: "OwnValues",
                columns: new[] { "WorkspaceId", "OrganisationId" },
                filter: "\"OrganisationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OwnValues_WorkspaceId_PersonId",
                table: "OwnValues",
                columns: new[] { "WorkspaceId", "PersonId" },
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_WorkspaceId_InvoiceId",
                table: "Payments",
                columns: new[] { "WorkspaceId", "InvoiceId" });

            migrationBuilder.CreateIndex(
                name: "IX_People_WorkspaceId_NameKey",
                table: "People",
                columns: new[] { "WorkspaceId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_People_WorkspaceId_OrganisationId",
                table: "People",
                columns: new[] { "WorkspaceId", "OrganisationId" },
                filter: "\"OrganisationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Rates_WorkspaceId_On_Currency",
                table: "Rates",
                columns: new[] { "WorkspaceId", "On", "Currency" });

            migrationBuilder.CreateIndex(
                name: "IX_Sources_WorkspaceId_NameKey",
                table: "Sources",
                columns: new[] { "WorkspaceId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Sources_WorkspaceId_PersonId",
                table: "Sources",
                columns: new[] { "WorkspaceId", "PersonId" },
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Stages_WorkspaceId_NameKey",
                table: "Stages",
                columns: new[] { "WorkspaceId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionRuns_WorkspaceId_SubscriptionId",
                table: "SubscriptionRuns",
                columns: new[] { "WorkspaceId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_WorkspaceId_ActorId",
                table: "Subscriptions",
                columns: new[] { "WorkspaceId", "ActorId" });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_WorkspaceId_LeadId",
                table: "Tasks",
                columns: new[] { "WorkspaceId", "LeadId" },
                filter: "\"LeadId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_WorkspaceId_PersonId",
                table: "Tasks",
                columns: new[] { "WorkspaceId", "PersonId" },
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TimeEntries_WorkspaceId_EngagementId",
                table: "TimeEntries",
                columns: new[] { "WorkspaceId", "EngagementId" },
                filter: "\"EngagementId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TimeEntries_WorkspaceId_LeadId",
                table: "TimeEntries",
                columns: new[] { "WorkspaceId", "LeadId" },
                filter: "\"LeadId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TimeEntries_WorkspaceId_On",
                table: "TimeEntries",
                columns: new[] { "WorkspaceId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_TimeEntries_WorkspaceId_OrganisationId_EngagementId_LeadId_IsBillable_On_Minutes",
                table: "TimeEntries",
                columns: new[] { "WorkspaceId", "OrganisationId", "EngagementId", "LeadId", "IsBillable", "On", "Minutes" });

            migrationBuilder.CreateIndex(
                name: "IX_Timers_WorkspaceId_OrganisationId",
                table: "Timers",
                columns: new[] { "WorkspaceId", "OrganisationId" },
                filter: "\"OrganisationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Workspaces_Name",
                table: "Workspaces",
                column: "Name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Activities");

            migrationBuilder.DropTable(
                name: "Apart");

            migrationBuilder.DropTable(
                name: "Assessments");

            migrationBuilder.DropTable(
                name: "Bills");

            migrationBuilder.DropTable(
                name: "ChallengeBlocks");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "DeliveryTries");

            migrationBuilder.DropTable(
                name: "Feeds");

            migrationBuilder.DropTable(
                name: "Guesses");

            migrationBuilder.DropTable(
                name: "InteractionPeople");

            migrationBuilder.DropTable(
                name: "KeptMappings");

            migrationBuilder.DropTable(
                name: "KnownAs");

            migrationBuilder.DropTable(
                name: "LeadPastEnds");

            migrationBuilder.DropTable(
                name: "LeadStages");

            migrationBuilder.DropTable(
                name: "MailboxFolders");

            migrationBuilder.DropTable(
                name: "MailboxRuns");

            migrationBuilder.DropTable(
                name: "NoLeads");

            migrationBuilder.DropTable(
                name: "OwnValues");

            migrationBuilder.DropTable(
                name: "Payments");

            migrationBuilder.DropTable(
                name: "Rates");

            migrationBuilder.DropTable(
                name: "SubscriptionRuns");

            migrationBuilder.DropTable(
                name: "Tasks");

            migrationBuilder.DropTable(
                name: "TimeEntries");

            migrationBuilder.DropTable(
                name: "Timers");

            migrationBuilder.DropTable(
                name: "Views");

            migrationBuilder.DropTable(
                name: "Criteria");

            migrationBuilder.DropTable(
                name: "Challenges");

            migrationBuilder.DropTable(
                name: "Batches");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "Interactions");

            migrationBuilder.DropTable(
                name: "Mailboxes");

            migrationBuilder.DropTable(
                name: "OwnFields");

            migrationBuilder.DropTable(
                name: "Invoices");

            migrationBuilder.DropTable(
                name: "Subscriptions");

            migrationBuilder.DropTable(
                name: "Webhooks");

            migrationBuilder.DropTable(
                name: "Engagements");

            migrationBuilder.DropTable(
                name: "Actors");

            migrationBuilder.DropTable(
                name: "Leads");

            migrationBuilder.DropTable(
                name: "Offerings");

            migrationBuilder.DropTable(
                name: "Sources");

            migrationBuilder.DropTable(
                name: "Stages");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Organisations");

            migrationBuilder.DropTable(
                name: "Workspaces");
        }
    }
}
